import { drawn, inOrder, type ListLayout } from './list-layout.ts';

/** Lists that are brought home from fairs, and of business cards. */
export const fairsAndCards: readonly ListLayout[] = [
  {
    name: '展会登记表：标题、说明行、预编号空行、合计与落款',
    sheets: [
      drawn(
        '展会客户登记',
        `
第二十三届华东机械展 现场客户登记表|||||||
展位号：B3-112      填表人：周敏      日期：2024-04-18|||||||
序号|公司名称|姓名|职务|手机|意向产品|意向程度⏎(A高/B中/C低)|备注
1|无锡恒力机械有限公司|陈建国|生产部经理|13961812345|数控折弯机|A|要求4月底前报价
2|苏州工业园区锐捷精密制造有限公司|吴倩|采购|138 1283 5566|激光切割机|B|
3|常州市武进天合五金厂|老王|老板|0519-86332211|二手设备|C|价格敏感，先寄样册
4|江阴兴澄特种材料有限公司|Peter Lau|Sales Manager|+852 9123 4567|激光切割机|A|香港人，微信联系
5|||||||
6|||||||
7|||||||
合计：4家|||||||
注：A类客户请于三日内回访|||||||
`,
      ),
    ],
    expected: [
      {
        kind: 'list',
        columns: inOrder([
          'rowNumber',
          'customerName',
          'contactName',
          'contactTitle',
          'phone',
          'need',
          'status',
          'summary',
        ]),
        records: [
          {
            name: '无锡恒力机械有限公司',
            type: 'enterprise',
            needs: ['数控折弯机'],
            status: 'high_intent',
            contacts: [{ name: '陈建国', title: '生产部经理', phones: ['13961812345'] }],
            summary: '要求4月底前报价',
          },
          {
            name: '苏州工业园区锐捷精密制造有限公司',
            contacts: [{ name: '吴倩', title: '采购', phones: ['138 1283 5566'] }],
          },
          {
            name: '常州市武进天合五金厂',
            contacts: [{ name: '老王', title: '老板', phones: ['0519-86332211'] }],
            status: 'low_attention',
          },
          {
            name: '江阴兴澄特种材料有限公司',
            contacts: [{ name: 'Peter Lau', title: 'Sales Manager', phones: ['+852 9123 4567'] }],
          },
        ],
      },
    ],
  },
  {
    name: '名片录入：姓名与职位一格，电话与邮箱一格',
    sheets: [
      drawn(
        '名片',
        `
单位|姓名/职务|部门|电话/邮箱|微信号|地址|名片来源
上海博远信息技术有限公司|林志远/技术总监|研发中心|13701234567/linzy@boyuan.example|linzy_boyuan|上海市浦东新区张江路665号3楼|2024上海软件展
杭州明德医疗器械有限公司|沈佳慧/采购主管|采购部|0571-88221100/shenjh@mingde.example||杭州市滨江区江南大道3588号|客户介绍
宁波甬江进出口有限公司|徐伟/总经理||13805741234||宁波市鄞州区中山东路100号|
`,
      ),
    ],
    expected: [
      {
        kind: 'list',
        columns: inOrder(['customerName', 'contactMixed', 'department', 'reach', 'wechat', 'address', 'sources']),
        records: [
          {
            name: '上海博远信息技术有限公司',
            address: '上海市浦东新区张江路665号3楼',
            sources: ['exhibition'],
            contacts: [
              {
                name: '林志远',
                title: '技术总监',
                department: '研发中心',
                phones: ['13701234567'],
                emails: ['linzy@boyuan.example'],
                wechat: 'linzy_boyuan',
              },
            ],
          },
          {
            name: '杭州明德医疗器械有限公司',
            sources: ['referral'],
            contacts: [
              { name: '沈佳慧', title: '采购主管', phones: ['0571-88221100'], emails: ['shenjh@mingde.example'] },
            ],
          },
          { name: '宁波甬江进出口有限公司', contacts: [{ name: '徐伟', title: '总经理', phones: ['13805741234'] }] },
        ],
      },
    ],
  },
  {
    name: '参展商名录：英文表头、两个空列、首行空',
    sheets: [
      drawn(
        'Exhibitors',
        `

||Booth No.|Company Name|Contact Person|Job Title|Mobile|E-mail|Website|Products
||A101|Guangzhou Lanyue Textile Co., Ltd.|Amy Chen|Export Manager|+86 139 2211 3344|amy@lanyue.example|www.lanyue.example|Cotton fabric
||A102|Foshan Huada Ceramics Co., Ltd.|Li Qiang|Sales Director|13902778899|liq@huada.example|www.huada.example|Floor tiles
||A105|佛山市顺德区新宝电器有限公司|梁少芬|外贸经理|13925998877|liangsf@xinbao.example||小家电
`,
      ),
    ],
    expected: [
      {
        kind: 'list',
        columns: inOrder([null, 'customerName', 'contactName', 'contactTitle', 'phone', 'email', null, 'need'], 2),
        records: [
          {
            name: 'Guangzhou Lanyue Textile Co., Ltd.',
            contacts: [
              {
                name: 'Amy Chen',
                title: 'Export Manager',
                phones: ['+86 139 2211 3344'],
                emails: ['amy@lanyue.example'],
              },
            ],
          },
          { name: 'Foshan Huada Ceramics Co., Ltd.', contacts: [{ name: 'Li Qiang', phones: ['13902778899'] }] },
          { name: '佛山市顺德区新宝电器有限公司', contacts: [{ name: '梁少芬', title: '外贸经理' }] },
        ],
      },
    ],
  },
  {
    name: '微信群接龙：一格里是姓名和手机，没有序号',
    sheets: [
      drawn(
        'Sheet1',
        `
经销商交流群通讯录（截至5月）|||
公司|姓名电话|主营|所在城市
合肥徽商粮油贸易有限公司|汪海涛 13956011223|粮油批发|合肥
芜湖江城食品有限公司|丁丽丽18655301122|休闲食品|芜湖
安庆宜城酒业有限公司|操建平：13905560099|白酒|安庆
`,
      ),
    ],
    expected: [
      {
        kind: 'list',
        columns: inOrder(['customerName', 'contactMixed', 'industry', 'address']),
        records: [
          {
            name: '合肥徽商粮油贸易有限公司',
            address: '合肥',
            contacts: [{ name: '汪海涛', phones: ['13956011223'] }],
          },
          { name: '芜湖江城食品有限公司', contacts: [{ name: '丁丽丽', phones: ['18655301122'] }] },
          { name: '安庆宜城酒业有限公司', contacts: [{ name: '操建平', phones: ['13905560099'] }] },
        ],
      },
    ],
  },
  {
    name: '会议签到：两位联系人并排',
    sheets: [
      drawn(
        '参会名单',
        `
2024年渠道大会参会回执汇总||||||||
序号|参会单位|联系人1|职务|电话1|联系人2|职务|电话2|是否住宿
1|济南泉城数码科技有限公司|孙立军|总经理|13805311234|赵敏|渠道经理|13964052233|是
2|青岛海信达电子有限公司|于晓东|区域经理|13906391122||||否
3|烟台东方电脑城|姜涛|店长|13963501188|曲波|采购|13853552211|是
`,
      ),
    ],
    expected: [
      {
        kind: 'list',
        columns: inOrder([
          'rowNumber',
          'customerName',
          'contactName',
          'contactTitle',
          'phone',
          'contactName#2',
          'contactTitle#2',
          'phone#2',
          null,
        ]),
        records: [
          {
            name: '济南泉城数码科技有限公司',
            contacts: [
              { name: '孙立军', title: '总经理', phones: ['13805311234'], isPrimary: true },
              { name: '赵敏', title: '渠道经理', phones: ['13964052233'], isPrimary: false },
            ],
          },
          { name: '青岛海信达电子有限公司', contacts: [{ name: '于晓东', phones: ['13906391122'] }] },
          {
            name: '烟台东方电脑城',
            contacts: [{ name: '姜涛' }, { name: '曲波', title: '采购', phones: ['13853552211'] }],
          },
        ],
      },
    ],
  },
];
