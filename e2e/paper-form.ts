/** The values of the paper form's worked example, as the form has them. */

/** Parts 1 and 3. */
export const customer = {
  name: '科技有限公司',
  industry: '互联网/软件开发',
  need: '实现多系统数据整合',
  source: '行业展会转介绍',
  status: '高意向',
  priority: '高',
  probability: '70%-90%',
  obstacle: '需明确技术评估结果',
  summary: '客户需求明确,技术团队反馈积极,需重点跟进决策人,争取3月底前签订框架协议。',
} as const;

/** Part 2, the row of 2024-03-15. Numbers and the marks that close an item are the list's, not the item's. */
export const visit = {
  day: '2024-03-15',
  hours: '14:00-15:30',
  startedAt: '2024-03-15T06:00:00.000Z',
  endedAt: '2024-03-15T07:30:00.000Z',
  method: '现场拜访',
  customers: ['张', '王'],
  content: '1.介绍系统数据整合模块功能;2.询问客户现有系统对接痛点;3.知晓决策流程。',
  statements: ['对实时数据同步功能感兴趣', '需提供同行业A公司案例', '下周由技术团队评估'],
  actions: ['准备A公司案例及系统演示视频', '协调技术团队与客户对接时间'],
  due: '2024-03-18',
} as const;

/** Part 2, the row of 2024-03-10. */
export const call = {
  startedAt: '2024-03-10T02:00:00.000Z',
  endedAt: '2024-03-10T02:45:00.000Z',
  hours: '10:00-10:45',
  method: '电话沟通',
  customers: ['张'],
  content: '1.确认客户是否收到初步方案;2.询问方案疑问点;3.邀请参加产品演示会。',
  statements: ['方案整体认可,但需确认实施周期', '无法参加演示会,希望单独安排线上讲解'],
  actions: ['电话沟通实施周期细节', '协调产品经理线上演示时间(3月12日15:00)'],
  due: '2024-03-12',
} as const;

/** When it is to be settled, from the summary of part 3. */
export const timeNode = '3月底前签订框架协议';
