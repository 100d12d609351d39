import type { Chance } from './chance.ts';

/** Made-up words that look like the real thing: no company or person is meant. */
const regions = [
  '华东',
  '江城',
  '滨海',
  '云州',
  '临江',
  '南岭',
  '北原',
  '青川',
  '星港',
  '东湖',
  '西岸',
  '金桥',
  '平湖',
  '海州',
  '云山',
  '宁阳',
];
const firstParts = [
  '华信',
  '青禾',
  '晨星',
  '远航',
  '明德',
  '天工',
  '瑞泰',
  '博远',
  '恒通',
  '新程',
  '云帆',
  '思源',
  '卓越',
  '立信',
  '启明',
  '嘉禾',
  '鼎盛',
  '众合',
  '方圆',
  '永安',
  '万象',
  '同创',
  '智联',
  '百川',
  '宏图',
  '顺达',
  '凯歌',
  '融和',
  '春晖',
  '海纳',
];
const secondParts = ['', '科', '达', '源', '泰', '通', '盛', '维', '辰', '益', '康', '诺'];
const trades = [
  ['数据科技', '651'],
  ['软件', '651'],
  ['信息技术', '653'],
  ['智能装备', '342'],
  ['机械制造', '349'],
  ['电子', '398'],
  ['医疗器械', '358'],
  ['物流', '544'],
  ['食品', '149'],
  ['新能源', '384'],
  ['环保工程', '772'],
  ['建材', '303'],
  ['商贸', '519'],
  ['教育科技', '839'],
  ['化工', '266'],
  ['汽车零部件', '367'],
] as const;
const forms = ['有限公司', '股份有限公司', '集团有限公司', '有限责任公司'];
const surnames = '王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕'.split('');
const given =
  '伟芳娜敏静强磊军洋勇艳杰娟涛明超霞平刚桂英华玉兰红建国志远思雨浩然子轩欣怡晓东海燕文博一鸣立新家豪雅琴春梅'.split(
    '',
  );

export function personName(chance: Chance): string {
  return chance.pick(surnames) + chance.pick(given) + (chance.happens(0.6) ? chance.pick(given) : '');
}

export function company(chance: Chance): { name: string; industry: string } {
  const [trade, industry] = chance.pick(trades);
  const region = chance.happens(0.7) ? chance.pick(regions) : '';
  return {
    name: `${region}${chance.pick(firstParts)}${chance.pick(secondParts)}${trade}${chance.pick(forms)}`,
    industry,
  };
}

export const titles = [
  '总经理',
  '技术总监',
  '采购经理',
  '信息部主任',
  '运营总监',
  '财务总监',
  '生产部长',
  '项目经理',
  '副总经理',
  '主任工程师',
];
export const needs = [
  '实现多系统数据整合',
  '缩短月结时间',
  '统一客户资料，减少重复录入',
  '生产数据实时看板',
  '移动审批',
  '供应商协同对账',
  '替换老旧系统',
  '总部与分公司数据互通',
];
export const concerns = [
  '需确认实施周期',
  '担心数据迁移影响现有业务',
  '希望看到同行业案例',
  '售后响应时间不明确',
  '价格高于预期',
  '内部对自建还有争论',
];
export const statements = [
  '对实时数据同步功能感兴趣',
  '下周由技术团队评估',
  '需提供同行业案例',
  '预算需要总经理确认',
  '希望先做小范围试点',
  '认可整体方案',
  '本季度内要定下来',
];
export const consensus = ['双方确认试点范围', '下次由技术团队参加', '先签保密协议再交换数据样本', '按三期实施'];
export const actions = [
  '准备同行业案例',
  '发送报价单',
  '协调技术团队对接时间',
  '整理实施计划',
  '确认合同条款',
  '安排线上演示',
  '回复数据迁移方案',
  '预约总经理拜访',
];
export const contents = [
  '1.介绍系统数据整合模块功能;2.询问客户现有系统对接痛点;3.了解决策流程。',
  '1.确认客户是否收到方案;2.解答方案疑问;3.邀请参加产品演示。',
  '回访试点使用情况，收集改进意见，约定下次复盘时间。',
  '沟通报价构成与付款方式，客户希望分期。',
  '技术团队线上讲解接口方案，客户提出安全审计要求。',
  '电话跟进评估进展，采购部门在走内部流程。',
  '拜访使用部门，演示移动端流程，现场收集需求。',
  '确认合同细节与交付节点。',
];
export const goals = ['确认预算范围', '拿到技术评估结论', '约见最终决策人', '消除实施周期顾虑', '推进合同签订'];
