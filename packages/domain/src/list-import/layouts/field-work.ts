import { columnsOf, drawn, type ListLayout, named } from './list-layout.ts';

/** Lists of field work and of channels. */
export const fieldWork: readonly ListLayout[] = [
  {
    name: '律所案源',
    sheets: [
      drawn(
        '律所案源',
        `
咨询日期|咨询人|身份|联系电话|涉及公司|案件类型|标的额|咨询内容|介绍人|接待律师|是否委托|后续安排
2024-05-06|姜女士|股东|13612340001|上海某贸易有限公司|股权纠纷|300万|咨询退股|老客户|方律师|否|发送方案
2024-05-08|韩先生|法务|13612340002|苏州元亨精密有限公司|劳动争议|20万|员工索赔|网络|方律师|是|签合同
`,
      ),
    ],
    expected: [
      {
        kind: 'list',
        columns: columnsOf('followUpDate contactName - phone customerName - - need sources owner - nextActions'),
        records: named('上海某贸易有限公司', '苏州元亨精密有限公司'),
      },
    ],
  },
  {
    name: '物流货主',
    sheets: [
      drawn(
        '物流货主',
        `
货主名称|货主电话|主营货物|始发地|目的地|月发货量(吨)|现用物流|痛点|拜访日期|拜访记录|意向度|跟单业务
义乌小商品城百货行|13867900001|百货|义乌|乌鲁木齐|80|某某物流|丢货|2024-04-11|聊了时效|中|阿东
永康五金制品厂|13867900002|五金|永康|成都|200|自有车|价格高|2024-04-12|要报价|高|阿东
`,
      ),
    ],
    expected: [
      {
        kind: 'list',
        columns: columnsOf('customerName phone - - - - - need followUpDate content status owner'),
        records: named('义乌小商品城百货行', '永康五金制品厂'),
      },
    ],
  },
  {
    name: 'IT集成商',
    sheets: [
      drawn(
        'IT集成商',
        `
No.|Account|Segment|KP|KP Title|KP Mobile|KP Email|IT Budget (RMB)|Pain Points|Current Vendor|Next Step|ETA|Sales|Last Touch
1|Yangtze Steel Group|Manufacturing|Wu Gang|CIO|13900010001|wug@ysteel.example|1,500,000|Legacy ERP|SAP|POC|2024-06-30|Leo|2024-05-20
2|Lakeside Hospital|Healthcare|Shi Min|IT Director|13900010002|shim@lh.example|800,000|Data silo|none|RFP|2024-07-15|Leo|2024-05-21
`,
      ),
    ],
    expected: [
      {
        kind: 'list',
        columns: columnsOf(
          'rowNumber customerName industry contactName contactTitle phone email budget need - nextActions deadline owner followUpDate',
        ),
        records: named('Yangtze Steel Group', 'Lakeside Hospital'),
      },
    ],
  },
  {
    name: '健身房',
    sheets: [
      drawn(
        '健身房',
        `
会员姓名|会籍顾问|手机号码|办卡意向|到店次数|首访日期|末次到店|体测情况|私教推荐|未成交原因|下次邀约时间|备注说明
高洋|阿May|13500020001|年卡|2|2024-03-01|2024-03-10|体脂28%|小强|价格|2024-03-20|怕没时间
林可|阿May|13500020002|次卡|1|2024-03-05|2024-03-05||小强|距离远||
`,
      ),
    ],
    expected: [
      {
        kind: 'list',
        columns: columnsOf('customerName owner phone status - - - - - obstacle deadline summary'),
        records: named('高洋', '林可'),
      },
    ],
  },
  {
    name: '农资',
    sheets: [
      drawn(
        '农资',
        `
乡镇|合作社/种植大户|联络人及手机|种植作物|亩数|往年用肥|今年打算|业务代表|走访日|走访记录
城关镇|丰收水稻专业合作社|老何13900030001|水稻|1200|复合肥|想换品牌|小段|5.12|送样品两包
河西乡|金穗家庭农场|贺强 13900030002|玉米|600|尿素|先看看|小段|5.13|留资料
`,
      ),
    ],
    expected: [
      {
        kind: 'list',
        columns: columnsOf('address customerName contactMixed - - - - owner followUpDate content'),
        records: named('丰收水稻专业合作社', '金穗家庭农场'),
      },
    ],
  },
  {
    name: '集团客户',
    sheets: [
      drawn(
        '集团客户',
        `
集团名称|子公司名称|所在省|所在市|采购决策人|决策人职务|决策人手机|采购执行人|执行人手机|年用量(万元)|合同状态|我司份额|主要竞争对手|策略
华光集团|华光电子（苏州）有限公司|江苏|苏州|魏总|采购总监|13511120001|小葛|13511120002|1200|已签|30%|甲公司|提升份额
华光集团|华光电子（惠州）有限公司|广东|惠州|任总|副总|13511120003|||800|未签|0|乙公司|先小单切入
`,
      ),
    ],
    expected: [
      {
        kind: 'list',
        columns: columnsOf(
          '- customerName address address contactName contactTitle phone contactName#2 phone#2 - - - - nextActions',
        ),
        records: named('华光电子（苏州）有限公司', '华光电子（惠州）有限公司'),
      },
    ],
  },
  {
    name: '直播线索',
    sheets: [
      drawn(
        '直播线索',
        `
昵称|主页链接|平台|粉丝数|联系方式|意向品类|首次私信|最近私信|对方回复|对接运营|状态
小鱼美妆|dy.example/1|抖音|23万|vx:xiaoyu_mz|面膜|2024-05-01|2024-05-06|要寄样|Coco|寄样中
大胃王阿豪|dy.example/2|抖音|102万|13800030003|零食|2024-05-02|2024-05-05|报价太低|Coco|谈价格
`,
      ),
    ],
    expected: [
      {
        kind: 'list',
        columns: columnsOf('customerName - - - phone need - - feedback owner status'),
        records: named('小鱼美妆', '大胃王阿豪'),
      },
    ],
  },
  {
    name: '二手车',
    sheets: [
      drawn(
        '二手车',
        `
客户名|客户电话|客户来源渠道|想买车型|预算区间|到店时间|试驾车|销售|客户顾虑|成交概率|最近一次联系|下次联系|沟通纪要
钱小姐|13822220001|汽车之家|SUV|15-20万|2024-03-09|CR-V|阿龙|里程|60%|2024-03-12|2024-03-16|等老公决定
冯生|13822220002|路过|轿车|8万左右|2024-03-10|卡罗拉|阿龙|过户费|40%|2024-03-11||比较中
`,
      ),
    ],
    expected: [
      {
        kind: 'list',
        columns: columnsOf(
          'customerName phone sources need budget followUpDate - owner obstacle probability - deadline content',
        ),
        records: named('钱小姐', '冯生'),
      },
    ],
  },
  {
    name: '外勤',
    sheets: [
      drawn(
        '外勤',
        `
拜访时间|拜访客户|拜访地点|陪同人|客户方参与人|拜访目的|沟通要点|达成的共识|遗留问题|后续跟进事项|跟进责任人|要求完成日
2024-05-06 14:00|华锐风机有限公司|客户会议室|老李|周总|产品推介|介绍新机型|同意试装|价格|送样机|老李|2024-05-20
2024-05-07 10:00|金龙船舶配套厂|车间|小赵|罗工|技术交流|讨论接口|补充图纸|交期|出图|小赵|2024-05-12
`,
      ),
    ],
    expected: [
      {
        kind: 'list',
        columns: columnsOf(
          'followUpDate customerName - - participants - content - obstacle nextActions actionOwner deadline',
        ),
        records: named('华锐风机有限公司', '金龙船舶配套厂'),
      },
    ],
  },
  {
    name: '客户资源表',
    sheets: [
      drawn(
        '客户资源表',
        `
序|企业全称|主营产品|企业人数|年产值|关键联系人|职务|手机号|是否加微信|邮箱|来源|开发状态|归属业务员|录入时间|备注
1|东阳红木家具有限公司|家具|150|8000万|单总|总经理|13705790001|是|shan@hm.example|地推|已拜访|阿坤|2024-01-02|有出口
2|浦江水晶工艺厂|水晶|60|1500万|费经理|厂长|13705790002|否||网络|未拜访|阿坤|2024-01-03|
`,
      ),
    ],
    expected: [
      {
        kind: 'list',
        columns: columnsOf(
          'rowNumber customerName industry headcount revenue contactName contactTitle phone - email sources status owner - summary',
        ),
        records: named('东阳红木家具有限公司', '浦江水晶工艺厂'),
      },
    ],
  },
  {
    name: '询价',
    sheets: [
      drawn(
        '询价',
        `
询价日期|询价单位|询价人|联系方式|询价内容|数量|报价金额|是否成交|未成交原因|跟单人
2024-03-05|绍兴印染公司|莫工|13805750001|导热油泵|2|3.2万|是||小卫
2024-03-06|萧山化纤厂|汤部长|0571-82700001|离心泵|5|8万|否|价格高|小卫
`,
      ),
    ],
    expected: [
      {
        kind: 'list',
        columns: columnsOf('followUpDate customerName contactName phone need - - status obstacle owner'),
        records: named('绍兴印染公司', '萧山化纤厂'),
      },
    ],
  },
  {
    name: '渠道周会',
    sheets: [
      drawn(
        '渠道周会',
        `
渠道名称|等级|负责人姓名|负责人手机|本周动作|客户反馈|需协助事项|下周目标|渠道经理
恒通科技发展有限公司|S|屈总|13311110001|拜访并培训|希望提高返点|市场费用|签2单|文文
融创办公设备公司|A|尹总|13311110002|电话沟通|库存压力|退换货|清库存|文文
`,
      ),
    ],
    expected: [
      {
        kind: 'list',
        columns: columnsOf('customerName priority contactName phone content feedback - nextActions owner'),
        records: named('恒通科技发展有限公司', '融创办公设备公司'),
      },
    ],
  },
  {
    name: '网页表单',
    sheets: [
      drawn(
        '网页表单',
        `
提交编号|姓名|公司名称|职务|电子邮箱|联系手机|所在省市|留言内容|来源页面|提交时间|跟进同事|跟进结果
F001|汪洋|天津滨海物流公司|主管|wy@bh.example|13602000001|天津|想了解报价|首页|2024-06-01 10:00|Lily|已发报价
F002|简宁|青岛海洋食品公司|采购|jn@hy.example|13605320002|山东青岛|能否代工|产品页|2024-06-02 11:00|Lily|已电话
`,
      ),
    ],
    expected: [
      {
        kind: 'list',
        columns: columnsOf('- contactName customerName contactTitle email phone address need sources - owner status'),
        records: named('天津滨海物流公司', '青岛海洋食品公司'),
      },
    ],
  },
  {
    name: '老客户',
    sheets: [
      drawn(
        '老客户',
        `
客户|地址|联系人|电话|上年销售额|今年目标|主要产品|账期|客户满意度|竞争对手份额|维护计划|下次拜访日
宁波杉杉服饰公司|宁波市鄞州区|竺经理|13780000001|120万|150万|面料|60天|高|30%|每月一访|2024-07-05
台州水泵厂|温岭市大溪镇|章工|13780000002|80万|90万|轴承|30天|中|10%|季度走访|2024-07-12
`,
      ),
    ],
    expected: [
      {
        kind: 'list',
        columns: columnsOf('customerName address contactName phone - - need - - - nextActions deadline'),
        records: named('宁波杉杉服饰公司', '台州水泵厂'),
      },
    ],
  },
];
