import { details, progress } from '../customer-fields.ts';
import { titleOf } from '../field.ts';
import {
  type FollowUpColumn,
  followUpColumns,
  followUpLabels,
  type InformationKey,
  informationLabels,
  type StateKey,
  stateLabels,
} from './paper-form.ts';

/** Rows of part 1 beyond the nine printed ones, under their schema titles; they stand only where they have a value. */
export const moreInformationKeys = [
  'creditCode',
  'industryPosition',
  'organisation',
  'address',
  'occupation',
  'preferences',
  'purchasingPower',
  'decisionInfluences',
  'timeNodeOn',
  'timeNodeNote',
] as const;
/** Rows of part 3 beyond the five printed ones. */
export const moreStateKeys = ['stage', 'pausedUntil'] as const;
type MoreKey = (typeof moreInformationKeys)[number] | (typeof moreStateKeys)[number];
export type FieldKey = InformationKey | StateKey | MoreKey;

const titled = (key: MoreKey): string => titleOf({ ...details, ...progress }[key], 'zh') ?? key;

/** The label of a row as it is printed. */
export function fieldLabel(key: FieldKey): string {
  if (key in informationLabels) return informationLabels[key as InformationKey].label;
  return key in stateLabels ? stateLabels[key as StateKey].label : titled(key as MoreKey);
}

/** What a row's label means; `prefix` is what the label says of the value: a row 联系电话 is a telephone of the contact. */
export interface FieldLabel {
  readonly key: FieldKey;
  readonly prefix: string;
}

const synonyms: readonly (readonly [FieldKey, string, string])[] = [
  ['type', '', '客户类型 客户性质 类型'],
  [
    'name',
    '',
    '客户名称 客户全称 公司名称 公司全称 企业名称 企业全称 单位名称 客户单位 客户姓名 客户公司 客户 名称 全称 公司',
  ],
  ['industry', '', '所属行业 行业 行业类型 行业类别 客户行业 行业分类'],
  ['scale', '', '企业规模 公司规模 客户规模 规模'],
  ['scale', '员工人数:', '员工人数 员工规模 公司人数 人数 员工数'],
  ['scale', '年营收:', '年营收 营业额 年营业额 年收入 营收 年产值 年销售额'],
  ['contacts', '', '主要联系人信息 主要联系人 联系人信息 联系人 客户联系人 联系人姓名'],
  ['contacts', '电话:', '联系电话 电话 手机 手机号 手机号码 联系方式 座机 联系人电话'],
  ['contacts', '邮箱:', '邮箱 电子邮箱 电子邮件 email e-mail'],
  ['contacts', '职位:', '职位 职务 联系人职位 岗位'],
  ['contacts', '微信:', '微信 微信号'],
  ['contacts', '部门:', '部门 所在部门'],
  ['decisionChain', '', '决策链信息 决策链 决策链条 决策人信息'],
  ['decisionChain', '最终决策人:', '最终决策人 决策人 决策者 关键决策人'],
  ['decisionChain', '技术评估人:', '技术评估人 技术负责人'],
  ['decisionChain', '采购负责人:', '采购负责人'],
  ['decisionChain', '使用部门负责人:', '使用部门负责人 使用部门'],
  ['needs', '', '客户需求痛点 客户需求 需求痛点 需求 客户痛点 痛点 需求与痛点 需求描述 主要需求'],
  ['needs', '预算:', '预算 预算范围 项目预算 客户预算'],
  ['needs', '潜在需求:', '潜在需求'],
  ['needs', '明确需求:', '明确需求'],
  ['cooperation', '', '历史合作记录 历史合作 合作历史 合作记录 历史合作情况 合作情况 是否有过合作 是否合作过'],
  ['sources', '', '客户来源渠道 客户来源 来源渠道 来源 获客渠道 渠道来源 信息来源'],
  ['creditCode', '', '社会信用代码 信用代码 税号 纳税人识别号'],
  ['address', '', '公司地址 联系地址 客户地址 单位地址 办公地址 通讯地址'],
  ['timeNodeOn', '', '时间节点 关键节点'],
  ['status', '', '当前状态 客户状态 状态 跟进状态'],
  ['priority', '', '优先级 优先等级 跟进优先级 客户优先级'],
  ['probability', '', '成交概率预估 成交概率 预估成交概率 预计成交概率 成交可能性 赢单概率 概率'],
  ['obstacles', '', '主要合作障碍 合作障碍 主要障碍 障碍'],
  ['summary', '', '销售总结与建议 销售总结 总结与建议 总结建议 跟进总结 总结 建议'],
  ['stage', '', '阶段 销售阶段'],
];

/** A label without width, spaces, numbering, stars, colon and remarks in brackets: 客户名称（全称）： → 客户名称. */
function foldLabel(label: string): string {
  return label
    .slice(0, 60)
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\([^()]*\)/g, '')
    .replace(/[\s*:"“”【】[\]]/g, '')
    .replace(/^(?:\d{1,2}[.、]|[一二三四五六七八九十][、.])/, '');
}

const fields = new Map<string, FieldLabel>(
  [...moreInformationKeys, ...moreStateKeys].map((key) => [foldLabel(titled(key)), { key, prefix: '' }]),
);
for (const [key, prefix, names] of synonyms) for (const name of names.split(' ')) fields.set(name, { key, prefix });

/** The row that a label of part 1 or 3 means, by any of its names and in any width; null where it is unknown. */
export function fieldNamed(label: string): FieldLabel | null {
  return fields.get(foldLabel(label)) ?? null;
}

const columnSynonyms: Readonly<Record<FollowUpColumn, string>> = {
  date: '日期 沟通日期 拜访日期 联系日期 跟进日 时间日期',
  time: '时间 沟通时间 拜访时间 时段 起止时间',
  method: '方式 沟通方式 联系方式 跟进形式 拜访方式 形式',
  participants: '参与人 参加人员 参会人员 与会人员 人员 沟通对象 跟进人员',
  content: '沟通内容 跟进内容 核心内容 沟通要点 内容 跟进情况 沟通情况 主要内容',
  feedback: '反馈 客户意见 客户反馈情况 客户态度 反馈情况',
  actions: '下一步计划 下步行动 下一步 后续行动 后续计划 行动计划 下一步工作 待办',
  owner: '责任人 跟进人 执行人 销售 业务员 经办人',
  deadline: '截止时间 完成日期 完成时间 截止 计划完成时间 到期日',
};
const columns = new Map<string, FollowUpColumn>();
for (const column of followUpColumns) {
  columns.set(foldLabel(followUpLabels[column]), column);
  for (const name of columnSynonyms[column].split(' ')) columns.set(name, column);
}

/** The column of part 2 that a heading means; null where it is unknown. */
export function columnNamed(heading: string): FollowUpColumn | null {
  return columns.get(foldLabel(heading)) ?? null;
}
