import { drawn, inOrder, type ListLayout } from './list-layout.ts';

/** Sheets that sales teams keep themselves: ledgers and reports with wide or double headings. */
export const ledgers: readonly ListLayout[] = [
  {
    name: '销售台账：两行表头，合并单元格',
    sheets: [
      drawn(
        '2024台账',
        `
销售一部客户跟进台账|||||||||||
序号|客户信息||||跟进情况||||下一步|
|名称|行业|联系人|电话|日期|方式|沟通内容|客户反馈|计划|完成时间
1|武汉长江智能装备有限公司|装备制造|何俊|13871012345|2024-03-05|拜访|参观车间，讨论改造方案|希望分期实施|提交分期方案|2024-03-12
2|宜昌三峡水电设备有限公司|电力设备|郑芳|0717-6221234|2024-03-06|电话|确认招标时间|招标推迟到六月|跟踪招标公告|2024-05-30
3|襄阳汽车零部件有限公司|汽车零部件|段宏伟|13907271234|2024-03-08|微信|发送案例|已转技术部|约技术交流|2024-03-15
`,
        {
          merges: [
            { top: 0, left: 0, bottom: 0, right: 10 },
            { top: 1, left: 0, bottom: 2, right: 0 },
            { top: 1, left: 1, bottom: 1, right: 4 },
            { top: 1, left: 5, bottom: 1, right: 8 },
            { top: 1, left: 9, bottom: 1, right: 10 },
          ],
        },
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
          'followUpDate',
          'method',
          'content',
          'feedback',
          'nextActions',
          'deadline',
        ]),
        records: [
          {
            name: '武汉长江智能装备有限公司',
            contacts: [{ name: '何俊', phones: ['13871012345'] }],
            followUps: [
              {
                day: '2024-03-05',
                method: 'visit',
                content: '参观车间，讨论改造方案',
                statements: ['希望分期实施'],
                actions: [{ content: '提交分期方案', dueOn: '2024-03-12' }],
              },
            ],
          },
          {
            name: '宜昌三峡水电设备有限公司',
            followUps: [{ method: 'phone', actions: [{ content: '跟踪招标公告', dueOn: '2024-05-30' }] }],
          },
          { name: '襄阳汽车零部件有限公司', followUps: [{ method: 'wechat', statements: ['已转技术部'] }] },
        ],
      },
    ],
  },
  {
    name: '上级报表：填报单位行、单位行、签字行',
    sheets: [
      drawn(
        '表一',
        `
附件2||||||||
重点企业走访情况统计表||||||||
填报单位：高新区招商局||||||填报日期：2024年6月30日||
序号|企业名称|所属行业|员工人数⏎（人）|年产值⏎（万元）|负责人|联系电话|存在问题|走访时间
1|郑州中原特钢有限公司|钢铁|850|120000|司马华|13803711234|融资成本高|2024年6月3日
2|洛阳龙门石化设备有限公司|石化装备|320|45000|慕容雪|13700379988|用工紧张|2024年6月5日
3|开封汴京食品有限公司|食品|95|8600|田野|0371-23881122|无|2024年6月12日
合计|3家||1265|173600||||
填表人：王芳|||审核人：张强|||单位负责人：李明||
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
          'headcount',
          'revenue',
          'contactName',
          'phone',
          'obstacle',
          'followUpDate',
        ]),
        records: [
          {
            name: '郑州中原特钢有限公司',
            headcount: { min: 850, max: 850 },
            revenue: { min: 1_200_000_000, max: 1_200_000_000 },
            contacts: [{ name: '司马华', phones: ['13803711234'] }],
          },
          { name: '洛阳龙门石化设备有限公司', contacts: [{ name: '慕容雪' }] },
          { name: '开封汴京食品有限公司', headcount: { min: 95, max: 95 }, contacts: [{ phones: ['0371-23881122'] }] },
        ],
      },
    ],
  },
  {
    name: '周报：客户、本周进展、下周计划',
    sheets: [
      drawn(
        '第23周',
        `
销售周报（6月3日—6月7日）  汇报人：韩雪|||||
客户|项目|本周进展|存在问题|下周计划|完成时间
广州南粤地铁设备有限公司|站台门改造|6月4日技术交流，客户提出接口要求|接口协议未定|出接口方案|6月14日
深圳湾科技园运营有限公司|智慧园区|6月5日提交报价|竞品优势|约运营总监面谈|6月12日
珠海横琴新区医院|排队系统|电话沟通，院方走预算流程|决策周期长|等待预算批复|
`,
      ),
    ],
    expected: [
      {
        kind: 'list',
        columns: inOrder(['customerName', 'need', 'content', 'obstacle', 'nextActions', 'deadline']),
        records: [
          {
            name: '广州南粤地铁设备有限公司',
            needs: ['站台门改造'],
            followUps: [
              { day: '2026-06-04', content: '技术交流，客户提出接口要求', actions: [{ content: '出接口方案' }] },
            ],
          },
          { name: '深圳湾科技园运营有限公司', followUps: [{ day: '2026-06-05' }] },
          { name: '珠海横琴新区医院', followUps: [] },
        ],
      },
    ],
  },
  {
    name: '合并客户单元格：一家客户几位联系人，序号也合并',
    sheets: [
      drawn(
        '联系人',
        `
序号|单位名称|姓名|职务|手机|邮箱
1|大连滨海造船有限公司|冯刚|采购部部长|13842812345|fg@binhai.example
||魏然|采购员|13942876543|wr@binhai.example
||蒋丽|财务|0411-84621234|
2|沈阳铁西重型机械厂|佟磊|副厂长|13804012345|
3|鞍山矿业集团|金海|设备处处长|13904121234|jh@anshan.example
||朴秀英|设备处科员||
`,
        {
          merges: [
            { top: 1, left: 0, bottom: 3, right: 0 },
            { top: 1, left: 1, bottom: 3, right: 1 },
            { top: 5, left: 1, bottom: 6, right: 1 },
          ],
        },
      ),
    ],
    expected: [
      {
        kind: 'list',
        columns: inOrder(['rowNumber', 'customerName', 'contactName', 'contactTitle', 'phone', 'email']),
        records: [
          { name: '大连滨海造船有限公司', contacts: [{ name: '冯刚', title: '采购部部长' }] },
          { name: '大连滨海造船有限公司', contacts: [{ name: '魏然', phones: ['13942876543'] }], continues: true },
          { name: '大连滨海造船有限公司', contacts: [{ name: '蒋丽', phones: ['0411-84621234'] }], continues: true },
          { name: '沈阳铁西重型机械厂', contacts: [{ name: '佟磊' }] },
          { name: '鞍山矿业集团', contacts: [{ name: '金海', title: '设备处处长' }] },
          { name: '鞍山矿业集团', contacts: [{ name: '朴秀英' }], continues: true },
        ],
      },
    ],
  },
];
