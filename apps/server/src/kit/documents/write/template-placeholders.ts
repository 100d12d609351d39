import type { Phrase } from '@genjin/domain/field';
import { followUpLabels, informationLabels, stateLabels } from '@genjin/domain/paper-form/paper-form';

/** Something that a company may write into its own template, in braces. */
export interface Placeholder {
  /** What stands between the braces: `{客户名称}`. */
  readonly name: string;
  /** Its English name, which is understood as well. */
  readonly key: string;
  /** `followUp`: only between `{#跟进记录}` and `{/跟进记录}`. */
  readonly part: 'customer' | 'followUp' | 'document';
  readonly explanation: Phrase;
  readonly example: string;
}

/** The name of the loop over follow-ups, without its mark. */
export const loop = { name: '跟进记录', key: 'followUps' } as const;

const customer = (name: string, key: string, zh: string, en: string, example: string): Placeholder => ({
  name,
  key,
  part: 'customer',
  explanation: { zh, en },
  example,
});
const followUp = (name: string, key: string, zh: string, en: string, example: string): Placeholder => ({
  name,
  key,
  part: 'followUp',
  explanation: { zh, en },
  example,
});
const document = (name: string, key: string, zh: string, en: string, example: string): Placeholder => ({
  name,
  key,
  part: 'document',
  explanation: { zh, en },
  example,
});

/** Every placeholder that a template may hold, in the order of the form. */
export const placeholders: readonly Placeholder[] = [
  document('公司', 'company', '我方公司名称', 'Our company', '上海跟进软件有限公司'),
  document('负责人', 'owner', '客户的负责人', 'Who answers for the customer', '李晓明'),
  document('导出日期', 'printedOn', '生成文件的日期', 'The day the document is made', '2024-03-18'),
  document('导出信息', 'watermark', '导出人与导出时间', 'Who exported it and when', '李晓明 于 2024-03-18 09:30 导出'),
  document('跟进次数', 'followUpCount', '跟进记录的条数', 'How many follow-ups there are', '2'),
  document('最近跟进日期', 'lastFollowUp', '最近一次跟进的日期', 'The day of the latest follow-up', '2024-03-15'),
  customer('客户类型', 'type', '企业客户或个人客户', 'Enterprise or individual', '企业客户'),
  customer('客户名称', 'name', '客户全称', 'The customer’s full name', '杭州华信科技有限公司'),
  customer('所属行业', 'industry', '国家标准行业分类', 'Industry by the national standard', '互联网/软件开发'),
  customer('企业规模', 'scale', '员工人数与年营收', 'Headcount and yearly revenue', '500-1000人/年营收1-5亿元'),
  customer(
    '联系人',
    'contacts',
    '联系人的姓名、职位、电话、邮箱',
    'Contacts: name, title, phone, mail',
    '张伟(采购经理)、电话:138****1234',
  ),
  customer('决策链', 'decisionChain', '决策链中的角色与人', 'Who decides, by role', '最终决策人:李明(总经理)'),
  customer('需求痛点', 'needs', '明确需求、潜在需求、预算', 'Needs and budget', '需求:多系统数据整合;预算:50-80万元'),
  customer('历史合作', 'cooperation', '合作项目、金额、终止原因', 'Earlier cooperation', '无(首次接触)'),
  customer('来源渠道', 'sources', '客户从哪里来', 'Where the customer came from', '行业展会、转介绍'),
  customer('当前状态', 'status', '客户当前状态', 'The customer’s status', '高意向'),
  customer('优先级', 'priority', '高、中或低', 'High, middle or low', '高'),
  customer('成交概率', 'probability', '成交概率的区间', 'The band of probability', '70%-90%'),
  customer('合作障碍', 'obstacles', '尚未解决的合作障碍', 'Open obstacles', '需明确技术评估结果'),
  customer('销售总结', 'summary', '销售总结与建议', 'Summary and advice', '重点跟进决策人,争取3月底前签约。'),
  followUp('序号', 'number', '第几条，从 1 起', 'Its number, from 1', '1'),
  followUp('跟进日期', 'date', '跟进的日期', 'The day', '2024-03-15'),
  followUp('跟进时间', 'time', '跟进的起止时间', 'From when to when', '14:00-15:30'),
  followUp('跟进方式', 'method', '电话、现场拜访等', 'By phone, visit …', '现场拜访'),
  followUp(
    '参与人员',
    'participants',
    '我方、客户、第三方的参与人',
    'Who took part, on each side',
    '销售(李)、客户(张、王)',
  ),
  followUp('沟通内容', 'content', '沟通核心内容', 'What was said', '1.介绍数据整合模块;2.询问对接痛点。'),
  followUp('客户反馈', 'feedback', '客户的反馈', 'What the customer answered', '对实时同步感兴趣'),
  followUp('下一步行动', 'actions', '约定的行动', 'What was promised', '1.准备同行业案例'),
  followUp('行动负责人', 'actionOwner', '行动的负责人', 'Who answers for the actions', '李晓明'),
  followUp('截止日期', 'deadline', '行动的截止日期', 'When the actions are due', '2024-03-18'),
];

/** The paper form's own labels are understood where a placeholder has another name. */
const aliases: Readonly<Record<string, string>> = {
  [informationLabels.name.label]: 'name',
  [informationLabels.contacts.label]: 'contacts',
  [informationLabels.decisionChain.label]: 'decisionChain',
  [informationLabels.needs.label]: 'needs',
  [informationLabels.cooperation.label]: 'cooperation',
  [informationLabels.sources.label]: 'sources',
  [stateLabels.probability.label]: 'probability',
  [stateLabels.obstacles.label]: 'obstacles',
  [stateLabels.summary.label]: 'summary',
  [followUpLabels.content]: 'content',
  [followUpLabels.owner]: 'actionOwner',
};

const byName = new Map<string, Placeholder>();
for (const one of placeholders) byName.set(one.name, one).set(one.key.toLowerCase(), one);
for (const [label, key] of Object.entries(aliases)) {
  const meant = byName.get(key.toLowerCase());
  if (meant) byName.set(label, meant);
}

/** The placeholder of a name as it stands between braces (Chinese, English in any case, or the form's label); null for none. */
export function placeholderOf(name: string): Placeholder | null {
  const plain = name.trim();
  return byName.get(plain) ?? byName.get(plain.toLowerCase()) ?? null;
}

/** Whether a name, without its mark, means the loop over follow-ups. */
export function isLoop(name: string): boolean {
  const plain = name.trim();
  return plain === loop.name || plain.toLowerCase() === loop.key.toLowerCase();
}
