import { COMPOUND_SURNAMES } from '../data/compound-surnames.ts';

/** The common surnames of one character, about 99 % of all people. */
const surnames = new Set(
  `王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩邓冯曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆范汪廖石金韦贾夏付傅方邹熊白孟秦邱侯江尹薛闫段雷黎史龙陶贺毛郝顾龚邵万覃武钱戴严莫孔向汤常温康施文牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单季裴霍涂成苗谷曲盛冉翁蓝路游辛靳管柴蒙鲍华喻祁蒲房滕屈饶解牟艾尤时穆农司卓古吉缪简车项连芦麦褚娄窦戚岑景党宫费卜冷晏席卫柏宗桂全佟应臧边卞姬邬和仇栾隋商刁沙荣巫寇桑郎甄丛仲虞敖巩明佘池查麻苑迟邝封官谈匡鞠惠荆乐冀胥南班储原栗燕楚鄢扈奚鲜逯宣贝闵缑伊羊蔺昝占郁令闻揭阎肖萧葉葉劉張陳楊黃趙吳孫馬鄭謝許韓鄧馮蕭蔣餘蘇呂盧薑鐘譚陸範賈鄒閆賀顧龔萬錢戴嚴湯溫莊聶魯喬龐顏`,
);

const companyWord =
  /公司|集团|有限|股份|企业|工厂|厂$|店$|商?行$|[农牧渔林猎][场]$|医院|银行|学校|学院|大学|中学|小学|研究[院所]|设计院|事务所|工作室|商行|经营部|酒店|宾馆|商场|超市|协会|合作社|中心$|委员会|管委会|政府|[局厅]$|分行|支行|研究会|基金会|俱乐部|门诊|诊所|药房|饭店|餐厅|科技$|实业$|贸易$|商贸$|传媒$|物流$|电子$|机械$|网络$|信息$|咨询$|广告$|建筑$|装饰$|地产$|置业$|投资$/;
const englishCompany =
  /\b(?:co|ltd|limited|inc|corp|corporation|llc|gmbh|company|group|university|bank|hospital)\b\.?/i;
/** 张三, 欧阳娜娜, 张*, 张先生, 王总, 李经理; the trailing word is no part of the name. */
const honorific =
  /(?:先生|女士|小姐|太太|老师|同学|师傅|医生|博士|教授|总监|经理|主任|主管|厂长|院长|校长|科长|处长|部长|老板|总工|董事长|董|总|工|哥|姐)$/;
const latinName = /^[A-Z][a-zA-Z'’-]+(?: [A-Z]\.)?(?: [A-Z][a-zA-Z'’-]+){1,2}$/;

/** Whether a text has a word that only names of organisations have (公司, 医院, Ltd). */
export function looksLikeCompany(text: string): boolean {
  return companyWord.test(text) || englishCompany.test(text);
}

/** Whether a text has the shape of a person's name: a known surname with one or two characters, 张*, 王总, 李女士, John Smith. */
export function looksLikePerson(text: string): boolean {
  const name = text.normalize('NFKC').trim();
  if (name.length > 24 || looksLikeCompany(name)) return false;
  const bare = name.replace(honorific, '');
  if (bare !== name && bare !== '') return startsWithSurname(bare) && bare.length <= 4;
  if (/^\p{Script=Han}\*{1,3}$/u.test(name)) return true;
  if (/^\p{Script=Han}{2,4}$/u.test(name)) {
    const compound = COMPOUND_SURNAMES.has(name.slice(0, 2));
    return compound ? name.length > 2 : name.length < 4 && surnames.has(name.charAt(0));
  }
  return /^\p{Script=Han}{2,8}·\p{Script=Han}{2,8}$/u.test(name) || latinName.test(name);
}

function startsWithSurname(text: string): boolean {
  return /^\p{Script=Han}+$/u.test(text) && (surnames.has(text.charAt(0)) || COMPOUND_SURNAMES.has(text.slice(0, 2)));
}
