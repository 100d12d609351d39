import { columnsOf, drawn, type ListLayout, named } from './list-layout.ts';

/** Lists of trades with words of their own, two rows each. */
export const tradesAndServices: readonly ListLayout[] = [
  {
    name: '保险代理人',
    sheets: [
      drawn(
        '保险代理人',
        `
客户姓名|性别|出生年月|手机号|家庭住址|职业|年收入（万）|已有保单|保障需求|接触方式|最近面谈日期|面谈情况|下次联系
郭丽华|女|1985-03|13512300001|杭州市拱墅区湖墅南路|教师|15|社保|重疾险|转介绍|2024-05-02|讲解了方案，考虑预算|2024-05-10
董浩|男|1979-11|13512300002|杭州市西湖区|企业主|80|无|年金|讲座|2024-05-03|需要和太太商量|2024-05-12
`,
      ),
    ],
    expected: [
      {
        kind: 'list',
        columns: columnsOf(
          'customerName - - phone address occupation purchasingPower - need sources followUpDate content deadline',
        ),
        records: named('郭丽华', '董浩'),
      },
    ],
  },
  {
    name: '房产来访',
    sheets: [
      drawn(
        '房产来访',
        `
来访日期|客户姓名|联系电话|客户级别|认知渠道|意向户型|预算总价|居住区域|置业顾问|接待情况|回访记录
2024-04-01|施文|13700010001|A|朋友介绍|三房|300-350万|滨江|小陈|看了样板间，很满意|4.3电话，周末再来
2024-04-02|孔琳|13700010002|C|抖音|两房|200万以内|萧山|小陈|随便看看|
`,
      ),
    ],
    expected: [
      {
        kind: 'list',
        columns: columnsOf(
          'followUpDate customerName phone priority sources need budget address owner content content',
        ),
        records: named('施文', '孔琳'),
      },
    ],
  },
  {
    name: '医药代表',
    sheets: [
      drawn(
        '医药代表',
        `
医院名称|科室|医生姓名|职称|联系方式|月用量|竞品|拜访频次|本月拜访内容|医生反馈|下月计划
杭州市第一人民医院|心内科|陈主任|主任医师|13600010001|200盒|辉瑞|4|介绍新适应症|愿意试用|组织科室会
浙江省中医院|神经内科|吕医生|副主任医师|13600010002|80盒|恒瑞|2|送文献|关注安全性|补充数据
`,
      ),
    ],
    expected: [
      {
        kind: 'list',
        columns: columnsOf('customerName department contactName contactTitle phone - - - content feedback nextActions'),
        records: named('杭州市第一人民医院', '浙江省中医院'),
      },
    ],
  },
  {
    name: '外贸',
    sheets: [
      drawn(
        '外贸',
        `
Date|Company|Country|Contact|Position|Email|Tel|Website|Inquiry|Status|Remark
2024-01-03|Delta Tools BV|Netherlands|Jan de Vries|Buyer|jan@delta.example|+31 20 123 4567|delta.example|Cordless drill|Quoted|MOQ too high
2024-01-04|Rio Casa|Brazil|Ana Lima|CEO|ana@rio.example|+55 21 98765 4321|rio.example|Angle grinder|Sample sent|
`,
      ),
    ],
    expected: [
      {
        kind: 'list',
        columns: columnsOf(
          'followUpDate customerName address contactName contactTitle email phone - need status content',
        ),
        records: named('Delta Tools BV', 'Rio Casa'),
      },
    ],
  },
  {
    name: '项目报备',
    sheets: [
      drawn(
        '项目报备',
        `
报备时间|报备人|项目名称|最终用户|用户联系人|用户电话|项目金额（万元）|预计招标时间|竞争对手|项目阶段|目前进展|存在困难|需要支持
2024-02-01|方敏|智慧校园二期|嘉兴职业技术学院|俞老师|0573-82000001|260|2024-06|海康|方案设计|已提交方案初稿|预算紧张|售前支持
2024-02-03|方敏|安防改造|湖州市公安局|沈科|0572-2600002|85|2024-04|大华|立项|参数沟通中|无|
`,
      ),
    ],
    expected: [
      {
        kind: 'list',
        columns: columnsOf('- followUpBy need customerName contactName phone - timeNode - stage content obstacle -'),
        records: named('嘉兴职业技术学院', '湖州市公安局'),
      },
    ],
  },
  {
    name: '招商',
    sheets: [
      drawn(
        '招商',
        `
序号|企业名称|法人|联系人|联系方式|企业类型|行业类别|拟投资额|意向地块|对接时间|对接人|对接情况|下一步工作安排
1|浙江绿动新能源有限公司|林强|王秘书|13888880001|民营|新能源|3亿元|A-12|2024-03-11|招商一科 李明|实地考察，对配套满意|准备投资协议
2|上海芯源微电子有限公司|顾磊|顾磊|13888880002|外资|集成电路|10亿元|待定|2024-03-15|招商二科 周琪|线上洽谈|邀请来访
`,
      ),
    ],
    expected: [
      {
        kind: 'list',
        columns: columnsOf(
          'rowNumber customerName contactName#2 contactName phone customerType industry - need followUpDate followUpBy content nextActions',
        ),
        records: named('浙江绿动新能源有限公司', '上海芯源微电子有限公司'),
      },
    ],
  },
  {
    name: '电销',
    sheets: [
      drawn(
        '电销',
        `
客户|电话|第一次|第二次|第三次|意向|微信|备注
长兴耐火材料厂|13905720001|未接|3.2接通，没需求|3.9寄资料|C||老板姓钱
德清莫干山民宿|13905720002|有兴趣|3.5加微信||B|mgs_0002|
`,
      ),
    ],
    expected: [
      {
        kind: 'list',
        columns: columnsOf('customerName phone content content#2 content#3 status wechat summary'),
        records: named('长兴耐火材料厂', '德清莫干山民宿'),
      },
    ],
  },
  {
    name: '供应链',
    sheets: [
      drawn(
        '供应链',
        `
客户代码|客户简称|客户全称|结算方式|信用额度|业务联系人|业务电话|财务联系人|财务电话|送货地址|负责业务|首次交易日期
C001|申达|上海申达股份有限公司|月结30天|500000|倪工|13901700001|陈会计|021-62000001|上海市浦东新区川沙路1号|小赵|2020-01-01
C002|金桥|金桥电器（上海）有限公司|现结|0|石经理|13901700002|||上海市金桥路2号|小钱|2021-05-06
`,
      ),
    ],
    expected: [
      {
        kind: 'list',
        columns: columnsOf('- - customerName - - contactName phone contactName#2 phone#2 address owner -'),
        records: named('上海申达股份有限公司', '金桥电器（上海）有限公司'),
      },
    ],
  },
  {
    name: '活动报名',
    sheets: [
      drawn(
        '活动报名',
        `
提交时间|您的姓名|您的公司|您的职位|手机号码|邮箱地址|您所在的行业|公司规模|您最关心的问题|您从哪里得知本次活动|是否需要发票
2024/6/1 12:01|韩梅|苏州纳米城运营公司|市场经理|13771700001|hm@nano.example|园区|100-499人|获客成本|公众号|否
2024/6/1 12:30|李雷|昆山好孩子用品公司|IT总监|13771700002|ll@gb.example|母婴|1000人以上|系统集成|朋友推荐|是
`,
      ),
    ],
    expected: [
      {
        kind: 'list',
        columns: columnsOf('- contactName customerName contactTitle phone email industry headcount need sources -'),
        records: named('苏州纳米城运营公司', '昆山好孩子用品公司'),
      },
    ],
  },
  {
    name: '售后回访',
    sheets: [
      drawn(
        '售后回访',
        `
回访日期|回访人|客户名称|购买产品|联系人|联系电话|满意度|客户意见|是否有新需求|处理结果
2024-05-06|小林|台州方远建材有限公司|叉车3台|方总|13606760001|满意|配件到货慢|计划下半年添两台|已反馈售后
2024-05-07|小林|温岭大众精密机械|堆高车|林工|13606760002|一般|噪音大|无|安排上门
`,
      ),
    ],
    expected: [
      {
        kind: 'list',
        columns: columnsOf('followUpDate followUpBy customerName need contactName phone - feedback need -'),
        records: named('台州方远建材有限公司', '温岭大众精密机械'),
      },
    ],
  },
  {
    name: '代理商',
    sheets: [
      drawn(
        '代理商',
        `
区域|代理商名称|负责人|负责人电话|代理级别|合同到期日|年度任务(万)|已完成(万)|跟进策略
华东|南京博瑞商贸有限公司|夏雨|13951600001|金牌|2024-12-31|500|230|每月拜访
华南|广州穗丰贸易有限公司|罗敏|13951600002|银牌|2024-09-30|200|60|重点帮扶
`,
      ),
    ],
    expected: [
      {
        kind: 'list',
        columns: columnsOf('address customerName contactName phone priority - - - nextActions'),
        records: named('南京博瑞商贸有限公司', '广州穗丰贸易有限公司'),
      },
    ],
  },
  {
    name: 'Excel模板EN',
    sheets: [
      drawn(
        'Excel模板EN',
        `
No|Customer Name|Contact Person|Designation|Contact No.|Email ID|City|Product Interested|Source|Lead Status|Follow Up Date|Remarks|Next Follow Up|Assigned To
1|Sunrise Pharma Pvt Ltd|Ravi Kumar|Purchase Manager|+91 98200 12345|ravi@sunrise.example|Mumbai|Blister machine|IndiaMART|Hot|2024-03-01|Visited plant|2024-03-10|Anil
2|Green Foods|Priya Shah|Owner|+91 98250 54321|priya@green.example|Surat|Packing line|Referral|Cold|2024-03-02|No budget||Anil
`,
      ),
    ],
    expected: [
      {
        kind: 'list',
        columns: columnsOf(
          'rowNumber customerName contactName contactTitle phone email address need sources status followUpDate content deadline owner',
        ),
        records: named('Sunrise Pharma Pvt Ltd', 'Green Foods'),
      },
    ],
  },
];
