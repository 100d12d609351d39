import type { Phrase } from '../field.ts';

/**
 * The paper form as it stands on paper: three tables of texts, whatever file they came from or go to. Documents know only this; what
 * the texts mean is known by `write-form.ts` and `read-form.ts`. Line breaks inside a cell are `\n`.
 */
export interface PaperForm {
  /** Part 1, 一、客户基本信息. */
  readonly information: readonly PaperField[];
  /** Part 2, 二、跟进记录: newest first, one row each. */
  readonly followUps: readonly PaperFollowUp[];
  /** Part 3, 三、客户状态与总结. */
  readonly state: readonly PaperField[];
}

/** A row of part 1 or 3: the label as printed, and what the person wrote in the last column. */
export interface PaperField {
  readonly label: string;
  readonly value: string;
}

/** The nine columns of part 2. */
export const followUpColumns = [
  'date',
  'time',
  'method',
  'participants',
  'content',
  'feedback',
  'actions',
  'owner',
  'deadline',
] as const;
export type FollowUpColumn = (typeof followUpColumns)[number];

/** One row of part 2 as texts. */
export type PaperFollowUp = Readonly<Record<FollowUpColumn, string>>;

/** A printed label, with the instruction (填写说明) that stands beside it on the empty form. */
export interface PrintedLabel {
  readonly label: string;
  readonly guide: string;
}

/** The form's title and the headings of its parts, in the form's own words. */
export const formHeadings = {
  title: '销售业务跟进记录',
  information: '一、客户基本信息',
  followUps: '二、跟进记录',
  state: '三、客户状态与总结',
  columns: ['字段名称', '填写说明', '填写内容'],
} as const;

/** Part 1 as printed, in its order. */
export const informationLabels = {
  type: { label: '客户类型', guide: '企业客户/个人客户' },
  name: { label: '客户名称(全称)', guide: '企业:工商注册全称;个人:正确姓名' },
  industry: { label: '所属行业', guide: '国家标准行业分类(如"制造业-计算机通信""服务业-软件")' },
  scale: { label: '企业规模', guide: '员工人数(人)/年营收(万元)' },
  contacts: { label: '主要联系人信息', guide: '姓名、职位、电话、邮箱' },
  decisionChain: { label: '决策链信息', guide: '最终决策人、技术评估人、使用部门负责人、采购负责人等(姓名及职位)' },
  needs: { label: '客户需求痛点', guide: '明确需求、潜在需求、预算范围' },
  cooperation: { label: '历史合作记录', guide: '是否有过合作(合作项目、金额、终止原因)' },
  sources: { label: '客户来源渠道', guide: '展会/转介绍/线上推广/陌拜等' },
} as const satisfies Record<string, PrintedLabel>;
export type InformationKey = keyof typeof informationLabels;

/** The headings of part 2's columns. */
export const followUpLabels = {
  date: '跟进日期',
  time: '跟进时间',
  method: '跟进方式',
  participants: '参与人员',
  content: '沟通核心内容',
  feedback: '客户反馈',
  actions: '下一步行动',
  owner: '负责人*',
  deadline: '截止日期',
} as const satisfies Record<FollowUpColumn, string>;

/** Part 3 as printed, in its order. */
export const stateLabels = {
  status: { label: '当前状态', guide: '高意向/低关注/需重点维护/暂缓跟进/成交/流失' },
  priority: { label: '优先级', guide: '高/中/低' },
  probability: { label: '成交概率预估', guide: '30%以下/30%-50%/50%-70%/70%-90%/90%以上' },
  obstacles: { label: '主要合作障碍', guide: '预算不足/决策周期长/竞品优势/需求不明确/其他' },
  summary: { label: '销售总结与建议', guide: '' },
} as const satisfies Record<string, PrintedLabel>;
export type StateKey = keyof typeof stateLabels;

/** Where a cell stands on the form: by its label in parts 1 and 3, by row (from 0) and column in part 2. */
export type CellPlace =
  | { readonly part: 'information' | 'state'; readonly label: string }
  | { readonly part: 'followUps'; readonly row: number; readonly column: FollowUpColumn };

/** `sure`: written so. `assumed`: read with an assumption that is told. `unread`: not understood, kept as text. */
export type Certainty = 'sure' | 'assumed' | 'unread';

/** What a reader made of one cell. */
export interface CellReading {
  readonly place: CellPlace;
  /** The cell's text as it was found. */
  readonly source: string;
  readonly certainty: Certainty;
  /** What was understood, in words a person checks at a glance; empty where nothing was. */
  readonly understood: string;
  /** What was assumed or not understood, one sentence each. */
  readonly notes: readonly Phrase[];
}
