import { drawn, inOrder, type ListLayout } from './list-layout.ts';

/** Running records of contacts, and ledgers in groups. */
export const runningRecords: readonly ListLayout[] = [
  {
    name: '跟进流水：按日期排，客户重复出现',
    sheets: [
      drawn(
        '跟进记录',
        `
日期|时间|客户名称|跟进方式|我方人员|拜访对象|沟通内容|结果|下一步行动|负责人|截止日期
2024-07-01|14:00-15:30|太原晋阳煤机有限公司|现场拜访|石磊|郝建军|介绍系统模块|客户有兴趣|发送方案|石磊|2024-07-05
2024-07-01|16:20|大同云冈旅游开发有限公司|电话|石磊|白洁|确认预算|预算未批|月底再问|石磊|2024-07-31
2024-07-04|9:00-10:00|太原晋阳煤机有限公司|线上会议|石磊、杨帆|郝建军、技术部刘工|讲解方案|要求补充案例|1.补充案例；2.约高层会面|杨帆|2024-07-10
`,
      ),
    ],
    expected: [
      {
        kind: 'list',
        columns: inOrder([
          'followUpDate',
          'followUpTime',
          'customerName',
          'method',
          'followUpBy',
          'participants',
          'content',
          'feedback',
          'nextActions',
          'actionOwner',
          'deadline',
        ]),
        records: [
          {
            name: '太原晋阳煤机有限公司',
            followUps: [
              {
                day: '2024-07-01',
                start: '14:00',
                end: '15:30',
                method: 'visit',
                ours: ['石磊'],
                theirs: [{ name: '郝建军', title: null }],
                content: '介绍系统模块',
                actions: [{ content: '发送方案', owner: '石磊', dueOn: '2024-07-05' }],
              },
            ],
          },
          { name: '大同云冈旅游开发有限公司', followUps: [{ start: '16:20', end: null, method: 'phone' }] },
          {
            name: '太原晋阳煤机有限公司',
            followUps: [
              {
                day: '2024-07-04',
                method: 'online_meeting',
                ours: ['石磊', '杨帆'],
                actions: [
                  { content: '补充案例', owner: '杨帆', dueOn: '2024-07-10' },
                  { content: '约高层会面', owner: '杨帆' },
                ],
              },
            ],
          },
        ],
      },
    ],
  },
  {
    name: '分组台账：地区小标题、小计、换页重复表头',
    sheets: [
      drawn(
        '客户清单',
        `
华东大区客户清单|||||
客户名称|联系人|联系电话|年采购额|客户等级|业务员
一、江苏区|||||
南京钟山仪表有限公司|卢伟|13905181234|50万|A|许诺
南通崇川电子有限公司|秦岚|0513-85512345|12万|B|许诺
小计：2|||||
华东大区客户清单|||||
客户名称|联系人|联系电话|年采购额|客户等级|业务员
二、浙江区|||||
温州瓯海阀门有限公司|叶青|13905771234|30万|B|尤佳
台州椒江塑模有限公司|应杰|13906761234|8万|C|尤佳
小计：2|||||
总计：4|||||
`,
      ),
    ],
    expected: [
      {
        kind: 'list',
        columns: inOrder(['customerName', 'contactName', 'phone', null, 'priority', 'owner']),
        records: [
          { name: '南京钟山仪表有限公司', priority: 'high', owner: '许诺', contacts: [{ name: '卢伟' }] },
          { name: '南通崇川电子有限公司', priority: 'medium' },
          { name: '温州瓯海阀门有限公司', owner: '尤佳' },
          { name: '台州椒江塑模有限公司', priority: 'low', contacts: [{ name: '应杰', phones: ['13906761234'] }] },
        ],
      },
    ],
  },
  {
    name: '几次拜访并排：第一次、第二次',
    sheets: [
      drawn(
        '拜访记录',
        `
客户名称|联系人|电话|第一次拜访||第二次拜访|
|||时间|内容|时间|内容
福州闽江水务有限公司|林清|13905911234|2024-02-20|了解现有系统|2024-03-18|提交方案
厦门鹭岛食品有限公司|苏梅|0592-5512345|2024-02-22|客户无预算||
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
          'followUpDate',
          'content',
          'followUpDate#2',
          'content#2',
        ]),
        records: [
          {
            name: '福州闽江水务有限公司',
            followUps: [
              { day: '2024-03-18', content: '提交方案' },
              { day: '2024-02-20', content: '了解现有系统' },
            ],
          },
          { name: '厦门鹭岛食品有限公司', followUps: [{ day: '2024-02-22', content: '客户无预算' }] },
        ],
      },
    ],
  },
];
