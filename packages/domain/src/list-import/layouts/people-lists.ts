import { drawn, inOrder, type ListLayout } from './list-layout.ts';

/** Lists of people, and lists with little in them. */
export const peopleLists: readonly ListLayout[] = [
  {
    name: '个人客户：姓名、手机、职业、意向课程',
    sheets: [
      drawn(
        '学员咨询登记',
        `
序号|学员姓名|手机|职业|意向课程|咨询时间|咨询方式|课程顾问|跟进情况
1|谢雨桐|13512345601|会计|注册会计师|2024-03-02|来访|程老师|已试听，考虑中
2|潘子墨|13512345602|学生|雅思|2024-03-03|电话|程老师|嫌贵，等活动
3|欧阳晨|13512345603|工程师|PMP|2024-03-05|微信|贺老师|已报名缴费
`,
      ),
    ],
    expected: [
      {
        kind: 'list',
        columns: inOrder([
          'rowNumber',
          'customerName',
          'phone',
          'occupation',
          'need',
          'followUpDate',
          'method',
          'owner',
          'content',
        ]),
        records: [
          {
            name: '谢雨桐',
            type: 'individual',
            occupation: '会计',
            owner: '程老师',
            needs: ['注册会计师'],
            contacts: [{ name: '谢雨桐', phones: ['13512345601'] }],
            followUps: [{ day: '2024-03-02', content: '已试听，考虑中' }],
          },
          { name: '潘子墨', type: 'individual', followUps: [{ method: 'phone' }] },
          { name: '欧阳晨', type: 'individual', followUps: [{ method: 'wechat' }] },
        ],
      },
    ],
  },
  {
    name: '只有公司名称一列',
    sheets: [
      drawn(
        '目标客户',
        `
公司名称
哈尔滨北方药业有限公司
齐齐哈尔第一机床厂
大庆油田工程有限公司
`,
      ),
    ],
    expected: [
      {
        kind: 'list',
        columns: { 0: 'customerName' },
        records: [
          { name: '哈尔滨北方药业有限公司', type: 'enterprise' },
          { name: '齐齐哈尔第一机床厂' },
          { name: '大庆油田工程有限公司' },
        ],
      },
    ],
  },
  {
    name: '通讯录：手机、座机、备用联系人',
    sheets: [
      drawn(
        '供应商与客户通讯录',
        `
单位名称|主要联系人|手机|座机|邮箱|备用联系人|备用联系人电话|微信
拉萨雪域旅游公司|扎西次仁|13908912345|0891-6321234|zhaxi@xueyu.example|卓玛|13989012345|zhaxi8891
日喀则珠峰商贸公司|旺堆|13908923456||||无|
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
          'phone',
          'email',
          'contactName#2',
          'phone#2',
          'wechat',
        ]),
        records: [
          {
            name: '拉萨雪域旅游公司',
            contacts: [
              {
                name: '扎西次仁',
                phones: ['13908912345', '0891-6321234'],
                emails: ['zhaxi@xueyu.example'],
                wechat: 'zhaxi8891',
              },
              { name: '卓玛', phones: ['13989012345'] },
            ],
          },
          { name: '日喀则珠峰商贸公司', contacts: [{ name: '旺堆', phones: ['13908923456'] }] },
        ],
      },
    ],
  },
  {
    name: '地推表：门店、老板、多列是否',
    sheets: [
      drawn(
        '7月地推',
        `
日期|店名|店铺地址|老板|老板电话|经营品类|是否有意向|备注|地推人
7.3|乌鲁木齐二道桥干果行|天山区解放南路12号|买买提|13999812345|干果|是|要求赊账|郭超
7.3|红山手机卖场|红山路28号|蔡明|13899123456|手机|否|已有供货商|郭超
7/4|友好商场烟酒店|友好北路5号|丁香|0991-4512345|烟酒|考虑|周末再来|郭超
`,
      ),
    ],
    expected: [
      {
        kind: 'list',
        columns: inOrder([
          'followUpDate',
          'customerName',
          'address',
          'contactName',
          'phone',
          'industry',
          'status',
          'content',
          'followUpBy',
        ]),
        records: [
          {
            name: '乌鲁木齐二道桥干果行',
            contacts: [{ name: '买买提', phones: ['13999812345'] }],
            followUps: [{ day: '2026-07-03', content: '要求赊账', ours: ['郭超'] }],
          },
          { name: '红山手机卖场', address: '红山路28号', followUps: [{ content: '已有供货商' }] },
          { name: '友好商场烟酒店', followUps: [{ day: '2026-07-04' }] },
        ],
      },
    ],
  },
  {
    name: '有错的表：缺名称、坏日期、过长、控制字符',
    sheets: [
      drawn(
        '客户',
        `
序号|客户名称|行业|联系人|电话|地址|跟进日期|跟进内容
1|唐山港城物流有限公司|物流|范军|13933312345|唐山市|2024-02-30|电话沟通
2||化工|邵丽|13933312346|秦皇岛市|2024-02-20|拜访
3|承德避暑山庄酒店|酒店|${'长'.repeat(60)}|13933312347|承德市|2024-02-21|电话
4|张家口冰雪旅游公司|旅游|易冰|abc|张家口市|2024-02-22|邮件
`,
      ),
    ],
    expected: [
      {
        kind: 'list',
        columns: inOrder([
          'rowNumber',
          'customerName',
          'industry',
          'contactName',
          'phone',
          'address',
          'followUpDate',
          'content',
        ]),
        problems: { 1: 'bad_date', 2: 'no_name', 3: 'too_long' },
        records: [
          { name: '唐山港城物流有限公司' },
          { name: '' },
          { name: '承德避暑山庄酒店' },
          {
            name: '张家口冰雪旅游公司',
            contacts: [{ name: '易冰', phones: [], note: '电话：abc' }],
            followUps: [{ day: '2024-02-22' }],
          },
        ],
      },
    ],
  },
  {
    name: '询盘表：中英双语表头',
    sheets: [
      drawn(
        'Inquiry 询盘',
        `
客户名称 Customer|国家 Country|联系人 Contact|邮箱 Email|WhatsApp|询盘产品 Product|询盘日期 Date|报价 Quotation|客户评级 Rating|跟进 Follow-up
Al Noor Trading LLC|UAE|Ahmed Hassan|ahmed@alnoor.example|+971 50 123 4567|LED light|2024-01-08|USD 12,000|A|Sent quotation, waiting
Bergmann GmbH|Germany|Klaus Bergmann|k.bergmann@bergmann.example|+49 170 1234567|Power bank|2024-01-10||B|Asked for CE certificate
Santos Importadora Ltda|Brazil|Maria Santos|maria@santos.example|+55 11 91234 5678|Phone case|2024-01-12|USD 3,500|C|No reply
`,
      ),
    ],
    expected: [
      {
        kind: 'list',
        columns: inOrder([
          'customerName',
          'address',
          'contactName',
          'email',
          'phone',
          'need',
          'followUpDate',
          null,
          'priority',
          'content',
        ]),
        records: [
          {
            name: 'Al Noor Trading LLC',
            priority: 'high',
            needs: ['LED light'],
            contacts: [{ name: 'Ahmed Hassan', emails: ['ahmed@alnoor.example'], phones: ['+971 50 123 4567'] }],
            followUps: [{ day: '2024-01-08', content: 'Sent quotation, waiting' }],
          },
          { name: 'Bergmann GmbH', priority: 'medium' },
          { name: 'Santos Importadora Ltda', priority: 'low', followUps: [{ content: 'No reply' }] },
        ],
      },
    ],
  },
  {
    name: '流水账：一格里记着多次跟进，行首是日期',
    sheets: [
      drawn(
        '跟进',
        `
客户|联系人及电话|客户规模|客户痛点|预算|跟进记录|成交几率|业务
无锡太湖水务集团|邹平 13806171234|800人，年营收12亿|多套系统数据不通|80-120万|2024.3.5 电话沟通，约下周拜访⏎2024.3.12 现场拜访，演示系统|80%|倪萍
苏州园林古建公司|汤敏 0512-65221234|200人左右|台账靠手工|不超过30万|2024年3月8日 微信发送资料|三成|倪萍
`,
      ),
    ],
    expected: [
      {
        kind: 'list',
        columns: inOrder([
          'customerName',
          'contactMixed',
          'scale',
          'need',
          'budget',
          'content',
          'probability',
          'owner',
        ]),
        records: [
          {
            name: '无锡太湖水务集团',
            headcount: { min: 800, max: 800 },
            revenue: { min: 1_200_000_000, max: 1_200_000_000 },
            budget: { min: 800_000, max: 1_200_000 },
            probability: 'from_70',
            needs: ['多套系统数据不通'],
            contacts: [{ name: '邹平', phones: ['13806171234'] }],
            followUps: [
              { day: '2024-03-12', content: '现场拜访，演示系统' },
              { day: '2024-03-05', content: '电话沟通，约下周拜访' },
            ],
          },
          {
            name: '苏州园林古建公司',
            budget: { min: null, max: 300_000 },
            probability: 'from_30',
            followUps: [{ day: '2024-03-08', content: '微信发送资料' }],
          },
        ],
      },
    ],
  },
];
