import { drawn, inOrder, type ListLayout } from './list-layout.ts';

/** What other programs write out. */
export const exportsOfPrograms: readonly ListLayout[] = [
  {
    name: 'CRM export in English: accounts and contacts',
    sheets: [
      drawn(
        'report1718000000000',
        `
Account Name|Account Owner|Billing City|Industry|Annual Revenue|Employees|First Name|Last Name|Title|Phone|Mobile|Email|Lead Source|Created Date|Description
Brightway Logistics Inc.|Wang Lei|Shanghai|Logistics|5000000|120|Sarah|Johnson|Head of Procurement|+1 415 555 0134|+1 415 555 0199|sarah.johnson@brightway.example|Trade Show|2023-11-02|Asked for a pilot in Q2
Northern Foods Ltd|Wang Lei|Tianjin|Food|12000000|450|Mei|Zhao|Purchasing Manager|022-87654321||zhao.mei@northern.example|Web|2024-01-15|
Kunlun Bio Co., Ltd|Li Na|Beijing|Biotech|800000|35|Tao|Xu|CTO||13901122334|xutao@kunlun.example|Referral|2024-02-20|Evaluating two vendors
`,
      ),
    ],
    expected: [
      {
        kind: 'list',
        columns: inOrder([
          'customerName',
          'owner',
          'address',
          'industry',
          'revenue',
          'headcount',
          'contactName',
          'familyName',
          'contactTitle',
          'phone',
          'phone',
          'email',
          'sources',
          null,
          'summary',
        ]),
        records: [
          {
            name: 'Brightway Logistics Inc.',
            owner: 'Wang Lei',
            headcount: { min: 120, max: 120 },
            contacts: [
              {
                name: 'Sarah Johnson',
                title: 'Head of Procurement',
                phones: ['+1 415 555 0134', '+1 415 555 0199'],
                emails: ['sarah.johnson@brightway.example'],
              },
            ],
            summary: 'Asked for a pilot in Q2',
          },
          { name: 'Northern Foods Ltd', contacts: [{ name: 'Mei Zhao', phones: ['022-87654321'] }] },
          {
            name: 'Kunlun Bio Co., Ltd',
            owner: 'Li Na',
            sources: ['referral'],
            contacts: [{ name: 'Tao Xu', title: 'CTO', phones: ['13901122334'] }],
          },
        ],
      },
    ],
  },
  {
    name: '国产 CRM 导出：客户名称、客户级别、跟进状态、创建时间等',
    sheets: [
      drawn(
        '客户列表',
        `
客户编号|客户名称|客户级别|客户行业|客户来源|跟进状态|负责人|所属部门|省|市|区|详细地址|电话|官网|最近跟进时间|最近跟进内容|下次跟进时间|创建人|创建时间|更新时间|备注
KH20240001|成都天府软件园科技有限公司|重点客户|软件和信息技术服务业|线上推广|跟进中|刘洋|西南销售部|四川省|成都市|武侯区|天府大道1366号|028-85331234|www.tianfu.example|2024-05-20 15:30|演示了报表模块，客户认可|2024-05-27|刘洋|2024-01-03 09:12:33|2024-05-20 15:31:02|
KH20240002|重庆山城物流有限公司|普通客户|道路运输业|转介绍|已成交|刘洋|西南销售部|重庆市|重庆市|江北区|港城东路9号|13996001122||2024-05-18 10:00|合同已寄出||刘洋|2024-01-05 11:00:00|2024-05-18 10:05:00|需开专票
KH20240003|贵阳黔灵药业股份有限公司|普通客户|医药制造业|展会|暂缓跟进|陈曦|西南销售部|贵州省|贵阳市|云岩区|中华北路88号|0851-86821234|||||陈曦|2024-02-11 16:40:10|2024-03-01 08:00:00|预算明年再定
`,
      ),
    ],
    expected: [
      {
        kind: 'list',
        columns: inOrder([
          'rowNumber',
          'customerName',
          'priority',
          'industry',
          'sources',
          'status',
          'owner',
          null,
          'address',
          'address',
          'address',
          'address',
          'phone',
          null,
          'followUpDate',
          'content',
          'deadline',
          null,
          null,
          null,
          'summary',
        ]),
        records: [
          {
            name: '成都天府软件园科技有限公司',
            owner: '刘洋',
            priority: 'high',
            stage: 'intent',
            sources: ['online'],
            industryCode: '65',
            address: '四川省成都市武侯区天府大道1366号',
            contacts: [{ name: null, phones: ['028-85331234'] }],
            followUps: [
              {
                day: '2024-05-20',
                start: '15:30',
                content: '演示了报表模块，客户认可',
                actions: [{ dueOn: '2024-05-27' }],
              },
            ],
          },
          {
            name: '重庆山城物流有限公司',
            stage: 'won',
            status: 'won',
            address: '重庆市江北区港城东路9号',
            summary: '需开专票',
          },
          { name: '贵阳黔灵药业股份有限公司', status: 'paused', owner: '陈曦', followUps: [] },
        ],
      },
    ],
  },
  {
    name: '外呼系统导出：通话结果与是否有意向',
    sheets: [
      drawn(
        '外呼明细',
        `
号码|客户姓名|公司|拨打时间|通话时长(秒)|通话结果|是否有意向|坐席|通话小结
13512340001|李先生|石家庄燕赵建材有限公司|2024-06-03 09:15|86|已接通|有意向|坐席07|想了解代理政策，加了微信
13512340002|王女士|邯郸市丛台区佳美超市|2024-06-03 09:18|0|无人接听||坐席07|
13512340003||保定直隶食品有限公司|2024-06-03 09:20|12|拒接|无意向|坐席09|
13512340004|赵总|唐山曹妃甸港口服务有限公司|2024-06-03 09:31|203|已接通|待定|坐席09|下周一再打，他在出差
`,
      ),
    ],
    expected: [
      {
        kind: 'list',
        columns: inOrder([
          'phone',
          'contactName',
          'customerName',
          'followUpDate',
          null,
          'feedback',
          'status',
          'followUpBy',
          'content',
        ]),
        records: [
          {
            name: '石家庄燕赵建材有限公司',
            status: 'high_intent',
            contacts: [{ name: '李先生', phones: ['13512340001'] }],
            followUps: [{ day: '2024-06-03', start: '09:15', content: '想了解代理政策，加了微信', ours: ['坐席07'] }],
          },
          {
            name: '邯郸市丛台区佳美超市',
            contacts: [{ name: '王女士' }],
            followUps: [{ day: '2024-06-03', connected: false }],
          },
          {
            name: '保定直隶食品有限公司',
            contacts: [{ name: null, phones: ['13512340003'] }],
            status: 'low_attention',
          },
          { name: '唐山曹妃甸港口服务有限公司', status: 'paused', followUps: [{ content: '下周一再打，他在出差' }] },
        ],
      },
    ],
  },
  {
    name: 'GBK 的 CSV：手机为科学计数、日期为序号、前导撇号、不间断空格',
    sheets: [
      drawn(
        '客户.csv',
        `
客户名称,|联系人|手机号码|邮政编码|最后联系日期|联系情况|年营业额(万元)|员工人数
西安唐都软件有限公司|高\u00a0峰|1.38E+10|'710000|45366|已发报价单|2000-3000|50-100
咸阳秦川纺织有限公司|白雪|13991012345.0|712000|45370.0|客户说厂里停产检修，五月再谈|800|300余人
宝鸡石油机械有限责任公司|’刘\u3000刚|１３９０９１７１２３４|721000|2024/3/22|已签意向书|1.2亿|2000人以上
`,
      ),
    ],
    expected: [
      {
        kind: 'list',
        columns: inOrder([
          'customerName',
          'contactName',
          'phone',
          null,
          'followUpDate',
          'content',
          'revenue',
          'headcount',
        ]),
        records: [
          {
            name: '西安唐都软件有限公司',
            revenue: { min: 20_000_000, max: 30_000_000 },
            headcount: { min: 50, max: 100 },
            contacts: [{ phones: ['1.38E+10'] }],
            followUps: [{ day: '2024-03-15', content: '已发报价单' }],
          },
          {
            name: '咸阳秦川纺织有限公司',
            revenue: { min: 8_000_000, max: 8_000_000 },
            headcount: null,
            summary: '员工人数：300余人',
            contacts: [{ name: '白雪', phones: ['13991012345'] }],
            followUps: [{ day: '2024-03-19' }],
          },
          {
            name: '宝鸡石油机械有限责任公司',
            revenue: { min: 120_000_000, max: 120_000_000 },
            headcount: { min: 2000, max: null },
            followUps: [{ day: '2024-03-22' }],
          },
        ],
      },
    ],
  },
  {
    name: '企业信息平台导出：信用代码、法人、注册资本、多个电话',
    sheets: [
      drawn(
        '企业信息',
        `
本数据由平台导出，仅供参考|||||||||||
企业名称|登记状态|法定代表人|注册资本|成立日期|统一社会信用代码|所属省份|所属城市|电话|更多电话|邮箱|企业地址|经营范围
山东鲁能泰山电缆有限公司|存续|王建民|50000万人民币|2003-05-12|91370900749879537C|山东省|泰安市|0538-8512345|13805381234；13905389876|lnts@cable.example|山东省泰安市新泰市开发区新兴路1号|电线电缆制造；销售
潍坊风筝文化传播有限公司|在业|李红|200万人民币|2015-09-01|91370700MA3C1K8T0X|山东省|潍坊市|13695361234||wffz@kite.example|潍坊市奎文区东风东街8号|文化艺术交流活动策划
`,
      ),
    ],
    expected: [
      {
        kind: 'list',
        columns: inOrder([
          'customerName',
          null,
          'contactName',
          null,
          null,
          'creditCode',
          'address',
          'address',
          'phone',
          'phone',
          'email',
          'address',
          'industry',
        ]),
        records: [
          {
            name: '山东鲁能泰山电缆有限公司',
            creditCode: '91370900749879537C',
            contacts: [
              {
                name: '王建民',
                phones: ['0538-8512345', '13805381234', '13905389876'],
                emails: ['lnts@cable.example'],
              },
            ],
          },
          { name: '潍坊风筝文化传播有限公司', contacts: [{ name: '李红', phones: ['13695361234'] }] },
        ],
      },
    ],
  },
];
