import { columnsOf, drawn, type ListLayout, named } from './list-layout.ts';

/** More lists of trades. */
export const industries: readonly ListLayout[] = [
  {
    name: '装修公司',
    sheets: [
      drawn(
        '装修公司',
        `
登记日期|业主姓名|电话|小区名称|面积（㎡）|户型|装修预算|装修风格|量房时间|设计师|谈单情况|是否签单|定金
2024-03-02|蔡先生|13511110001|绿城桂花园|120|三室|20万左右|现代|2024-03-05|阿杰|方案已出，嫌贵|否|
2024-03-03|夏女士|13511110002|万科城|89|两室|15万|北欧|2024-03-06|小雨|满意，考虑中|是|5000
`,
      ),
    ],
    expected: [
      {
        kind: 'list',
        columns: columnsOf('followUpDate customerName phone address - - budget - - - content status -'),
        records: named('蔡先生', '夏女士'),
      },
    ],
  },
  {
    name: '高校采购',
    sheets: [
      drawn(
        '高校采购',
        `
学校|学院/部门|采购老师|办公电话|手机|QQ|采购品类|上次采购金额|平时联系人|备注
浙江工业大学|机械学院|方老师|0571-88320001|13600020001|12345678|实验耗材|3万|小孙|喜欢邮件沟通
宁波大学|化学学院|郑老师|0574-87600001|13600020002|23456789|试剂|1.2万|小孙|
`,
      ),
    ],
    expected: [
      {
        kind: 'list',
        columns: columnsOf('customerName department contactName phone phone - need - - summary'),
        records: named('浙江工业大学', '宁波大学'),
      },
    ],
  },
  {
    name: '软件SaaS',
    sheets: [
      drawn(
        '软件SaaS',
        `
公司名|联系人|联系人职位|联系人电话|线索来源|获取日期|试用开始|试用结束|使用人数|客户成功|健康度|续费意向|流失风险
杭州云帆网络|林跃|运营总监|13735550001|SEM|2024-01-05|2024-01-08|2024-02-08|35|Vivian|良好|高|低
宁波启航外贸|叶帆|老板|13735550002|转介绍|2024-01-09|2024-01-10|2024-02-10|8|Kevin|一般|中|中
`,
      ),
    ],
    expected: [
      {
        kind: 'list',
        columns: columnsOf('customerName contactName contactTitle phone sources - - - headcount owner - status -'),
        records: named('杭州云帆网络', '宁波启航外贸'),
      },
    ],
  },
  {
    name: '政府走访',
    sheets: [
      drawn(
        '政府走访',
        `
走访时间|走访企业|企业负责人及联系方式|主要产品|2023年产值（万元）|职工人数|反映的问题和诉求|责任单位|办理进度
3月5日|绍兴纺织集团有限公司|王国强 13857500001|坯布|52000|680|用地指标不足|自规局|办理中
3月6日|诸暨袜业有限公司|楼晓峰 13857500002|袜子|8600|120|招工难|人社局|已办结
`,
      ),
    ],
    expected: [
      {
        kind: 'list',
        columns: columnsOf('followUpDate customerName contactMixed need revenue headcount obstacle - -'),
        records: named('绍兴纺织集团有限公司', '诸暨袜业有限公司'),
      },
    ],
  },
  {
    name: '微商代理',
    sheets: [
      drawn(
        '微商代理',
        `
微信名|姓名|电话|城市|级别|上级代理|入门时间|月均销量|最近一次沟通|沟通结果
月月|周月|13905550001|嘉兴|一级|总部|2023-05|300盒|2024-03-01|想升级
大山|李山|13905550002|湖州|二级|月月|2023-09|90盒|2024-03-02|觉得难卖
`,
      ),
    ],
    expected: [
      {
        kind: 'list',
        columns: columnsOf('wechat customerName phone address priority - - - followUpDate content'),
        records: named('周月', '李山'),
      },
    ],
  },
  {
    name: 'English sales log',
    sheets: [
      drawn(
        'English sales log',
        `
Week|Rep|Prospect|Contact|Phone #|Meeting Date|Meeting Type|Discussion Points|Objections|Action Items|Target Date|Deal Size|Chance
W10|Tom|Harbor Marine LLC|Jack Stone|+1 206 555 0101|3/4/2024|On-site|Walked through demo|Price|Send revised quote|3/8/2024|$50k|60%
W10|Amy|Pine Retail Inc|Mia Wong|+1 206 555 0102|3/5/2024|Call|Intro call|None|Schedule demo|3/12/2024|$12k|30%
`,
      ),
    ],
    expected: [
      {
        kind: 'list',
        columns: columnsOf(
          '- owner customerName contactName phone followUpDate method content obstacle nextActions deadline - probability',
        ),
        records: named('Harbor Marine LLC', 'Pine Retail Inc'),
      },
    ],
  },
  {
    name: '工程机械',
    sheets: [
      drawn(
        '工程机械',
        `
省区|终端客户|工程名称|联系人1|联系方式1|联系人2|联系方式2|需求机型|需求台数|竞品品牌|预计采购月份|跟单员|最新动态
浙江|台州路桥建设公司|沿海高速3标|戴工|13958550001|应经理|13958550002|挖掘机|3|卡特|6月|阿强|标书已购
江西|上饶交建集团|环城路|柳总|13979550001|||压路机|2|徐工|待定|阿强|资金未到位
`,
      ),
    ],
    expected: [
      {
        kind: 'list',
        columns: columnsOf(
          'address customerName - contactName phone contactName#2 phone#2 need - - timeNode owner content',
        ),
        records: named('台州路桥建设公司', '上饶交建集团'),
      },
    ],
  },
  {
    name: '猎头/HR服务',
    sheets: [
      drawn(
        '猎头-HR服务',
        `
客户公司|HR姓名|HR电话|HR邮箱|合作状态|签约类型|招聘岗位|BD负责人|上次沟通时间|上次沟通内容|下一步动作|截止时间
深圳星辰半导体|沈薇|13610010001|sw@xc.example|洽谈中|年框|IC设计|杰森|2024-04-01 10:00|费率25%偏高|发案例|2024-04-08
东莞华创模具|田甜|13610010002|tt@hc.example|已签约|单次|模具主管|杰森|2024-04-02|岗位确认|推荐3人|2024-04-09
`,
      ),
    ],
    expected: [
      {
        kind: 'list',
        columns: columnsOf(
          'customerName contactName phone email status - - owner followUpDate content nextActions deadline',
        ),
        records: named('深圳星辰半导体', '东莞华创模具'),
      },
    ],
  },
  {
    name: '银行对公',
    sheets: [
      drawn(
        '银行对公',
        `
客户名称（全称）|组织机构代码证/统一社会信用代码|法定代表人/负责人|财务负责人|联系电话|注册地址|经营地址|主营业务|年销售收入（万元）|融资需求（万元）|客户经理|营销进展|预计落地时间
余姚宏达电器有限公司|91330281144705391A|马宏达|孙红|13957450001|余姚市低塘街道|余姚市低塘街道工业区|小家电|12000|2000|钱瑾|已上报授信|2024-06
慈溪北海轴承有限公司|91330282704871234B|章北海|章丽|13957450002|慈溪市横河镇|慈溪市横河镇|轴承|5600|800|钱瑾|收集材料|2024-07
`,
      ),
    ],
    expected: [
      {
        kind: 'list',
        columns: columnsOf(
          'customerName creditCode contactName contactName#2 phone address address industry revenue need owner content timeNode',
        ),
        records: named('余姚宏达电器有限公司', '慈溪北海轴承有限公司'),
      },
    ],
  },
  {
    name: '快消经销商拜访',
    sheets: [
      drawn(
        '快消经销商拜访',
        `
线路|终端名称|终端类型|店主|店主手机|门店地址|拜访日期|进店时间|离店时间|陈列情况|库存|订单金额|竞品动态|店主反馈|业代
周一线|好又多便利店|便利店|谢姐|13588880001|滨康路12号|2024-05-06|9:10|9:35|合格|12箱|560|某品牌促销|要堆头支持|小郑
周一线|联华生鲜|超市|毛店长|13588880002|滨盛路88号|2024-05-06|9:50|10:20|不合格|3箱|0||缺货|小郑
`,
      ),
    ],
    expected: [
      {
        kind: 'list',
        columns: columnsOf('- customerName - contactName phone address followUpDate - - - - - - feedback owner'),
        records: named('好又多便利店', '联华生鲜'),
      },
    ],
  },
];
