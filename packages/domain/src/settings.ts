import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { optionalText, requiredText, text, titled, Version } from './field.ts';
import { probabilities } from './stage.ts';

/** A configurable word: its code is stored, its label is shown, its synonyms are understood. */
export const DictionaryItem = z.strictObject({
  code: z.string().regex(/^[a-z0-9_]{1,40}$/),
  label: titled(requiredText(30), '名称', 'Label'),
  labelEn: titled(optionalText(40), '英文名称', 'English label').default(null),
  synonyms: titled(z.array(requiredText(30)).max(20), '同义词', 'Synonyms').default([]),
  enabled: titled(z.boolean(), '启用', 'In use').default(true),
});
export type DictionaryItem = z.output<typeof DictionaryItem>;

const Dictionary = z
  .array(DictionaryItem)
  .min(1)
  .max(50)
  .refine((items) => new Set(items.map((item) => item.code)).size === items.length, {
    params: { reason: 'duplicate' },
  });

const item = (code: string, label: string, labelEn: string, synonyms: string[] = []): DictionaryItem => ({
  code,
  label,
  labelEn,
  synonyms,
  enabled: true,
});

export const Rules = z.strictObject({
  silentDays: titled(
    z.int().min(1).max(3650),
    '多少天无有效联系建议暂缓',
    'Days without contact before pausing is suggested',
  ).default(60),
  coldDays: titled(
    z.int().min(1).max(3650),
    '多少天无有效联系算转冷',
    'Days without contact before a customer counts as going cold',
  ).default(14),
  pauseDays: titled(z.int().min(1).max(3650), '建议暂缓的时长（天）', 'Days until a paused customer wakes up').default(
    90,
  ),
  unmetDecisionMakerFrom: titled(
    probabilities.schema,
    '成交概率达到多少时提醒决策人未接触',
    'Probability from which an unmet decision maker is warned about',
  ).default('from_70'),
  hoursToRecord: titled(
    z.int().min(1).max(240),
    '跟进后多少小时内应完成记录',
    'Hours within which a follow-up must be written',
  ).default(24),
  exportApprovalRows: titled(
    z.int().min(1).max(1_000_000),
    '导出超过多少行需要审批',
    'Rows above which an export needs approval',
  ).default(1000),
});
export type Rules = z.output<typeof Rules>;

const goal = (stage: string, stageEn: string, usual: string) => titled(text(500), stage, stageEn).default(usual);

export const StageGoals = z.strictObject({
  potential: goal('潜在客户', 'Prospect', '建立信任，了解需求与决策背景'),
  intent: goal('意向客户', 'Interested', '深化需求，展示价值，消除顾虑'),
  won: goal('成交客户', 'Won', '确认合同细节，协调交付，收集反馈'),
  lost: goal('流失客户', 'Lost', '了解流失原因，保持联系，寻找重启时机'),
});

const CompanyName = titled(optionalText(100), '公司名称', 'Company name');

const QuickPhrases = titled(z.array(requiredText(100)).max(50), '常用语', 'Quick phrases');

/** What a team may configure: its words, its goals by stage, its thresholds. One row, one version. */
export const SettingsValues = z.strictObject({
  /** Ours: stands at the head of every document that goes out. */
  companyName: CompanyName.default(null),
  methods: titled(Dictionary, '跟进方式', 'Contact methods').default([
    item('phone', '电话沟通', 'Phone', ['电话', '致电', '通话', '来电']),
    item('visit', '现场拜访', 'Visit', ['拜访', '上门', '登门拜访', '面谈']),
    item('email', '邮件', 'E-mail', ['电子邮件', '邮件沟通', 'email']),
    item('online_meeting', '线上会议', 'Online meeting', ['视频会议', '远程会议', '腾讯会议', '线上讲解']),
    item('wechat', '微信', 'WeChat', ['微信沟通', '企业微信']),
    item('other', '其他', 'Other'),
  ]),
  sources: titled(Dictionary, '客户来源渠道', 'Sources').default([
    item('exhibition', '展会', 'Exhibition', ['行业展会', '博览会']),
    item('referral', '转介绍', 'Referral', ['介绍', '推荐']),
    item('online', '线上推广', 'Online promotion', ['线上', '网络推广']),
    item('cold_visit', '陌拜', 'Cold visit', ['陌生拜访', '扫楼']),
    item('other', '其他', 'Other'),
  ]),
  topics: titled(Dictionary, '沟通主题', 'Topics').default([
    item('need_change', '需求变化', 'Changing needs'),
    item('proposal_question', '方案疑问', 'Questions on the proposal'),
    item('competitor', '竞品对比', 'Competitors'),
    item('decision_progress', '内部决策进展', 'Internal decision'),
    item('other', '其他', 'Other'),
  ]),
  quickPhrases: QuickPhrases.default([
    '介绍方案要点；',
    '了解决策流程；',
    '确认预算范围；',
    '约定下次沟通时间；',
    '客户暂无回复；',
  ]),
  stageGoals: titled(StageGoals, '各阶段默认目标', 'Default goal by stage').prefault({}),
  rules: titled(Rules, '规则阈值', 'Rule thresholds').prefault({}),
});
export type SettingsValues = z.output<typeof SettingsValues>;

/** What a new installation starts with. */
export function defaultSettings(): SettingsValues {
  return SettingsValues.parse({});
}

export const Settings = SettingsValues.extend({
  version: Version,
  /** IANA name of the time zone that days and times of day are meant in. */
  zone: z.string(),
  attachmentMegabytes: z.number().int(),
});
export type Settings = z.output<typeof Settings>;

const goals = StageGoals.shape;
const rules = Rules.shape;

export const EditSettings = z.strictObject({
  version: Version,
  companyName: CompanyName.optional(),
  methods: titled(Dictionary, '跟进方式', 'Contact methods').optional(),
  sources: titled(Dictionary, '客户来源渠道', 'Sources').optional(),
  topics: titled(Dictionary, '沟通主题', 'Topics').optional(),
  quickPhrases: QuickPhrases.optional(),
  /** Goals and thresholds are edited as a whole: none falls back to its default. */
  stageGoals: titled(
    z.strictObject({
      potential: goals.potential.unwrap(),
      intent: goals.intent.unwrap(),
      won: goals.won.unwrap(),
      lost: goals.lost.unwrap(),
    }),
    '各阶段默认目标',
    'Default goal by stage',
  ).optional(),
  rules: titled(
    z.strictObject({
      silentDays: rules.silentDays.unwrap(),
      coldDays: rules.coldDays.unwrap(),
      pauseDays: rules.pauseDays.unwrap(),
      unmetDecisionMakerFrom: rules.unmetDecisionMakerFrom.unwrap(),
      hoursToRecord: rules.hoursToRecord.unwrap(),
      exportApprovalRows: rules.exportApprovalRows.unwrap(),
    }),
    '规则阈值',
    'Rule thresholds',
  ).optional(),
});

export const settingsApi = {
  read: endpoint({
    name: 'settings.read',
    method: 'GET',
    path: '/api/settings',
    access: 'signedIn',
    summary: { zh: '读取设置', en: 'The team’s words, goals and thresholds' },
    output: Settings,
  }),
  edit: endpoint({
    name: 'settings.edit',
    method: 'PATCH',
    path: '/api/settings',
    access: 'settings.edit',
    summary: { zh: '修改设置', en: 'Change the settings' },
    body: EditSettings,
    output: Settings,
  }),
};
