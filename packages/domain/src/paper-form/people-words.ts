import { type DecisionRole, decisionRoles, influences, stances } from '../contact.ts';
import { labelFinder } from './cell-cuts.ts';
import { foldWord } from './dictionary-words.ts';

/** What may be said of a person under a label. */
export type PersonLabel =
  | 'name'
  | 'title'
  | 'department'
  | 'phone'
  | 'email'
  | 'wechat'
  | 'influence'
  | 'stance'
  | 'reportsTo'
  | 'roles'
  | 'note';

const labels: readonly (readonly [PersonLabel, readonly string[]])[] = [
  ['name', ['联系人姓名', '主要联系人', '联系人', '姓名', '名字', 'name']],
  ['title', ['职位', '职务', '岗位', '头衔', 'title']],
  ['department', ['所在部门', '部门', 'department']],
  [
    'phone',
    [
      '联系电话',
      '手机号码',
      '手机号',
      '电话号码',
      '办公电话',
      '联系方式',
      '手机',
      '电话',
      '座机',
      '固话',
      'tel',
      'phone',
      'mobile',
    ],
  ],
  ['email', ['电子邮箱', '电子邮件', '邮箱地址', '邮箱', '邮件', 'e-mail', 'email', 'mail']],
  ['wechat', ['微信号', '微信', 'wechat', 'vx']],
  ['influence', ['影响力']],
  ['stance', ['态度', '立场']],
  ['reportsTo', ['汇报给', '汇报对象', '上级']],
  ['roles', ['决策角色', '角色']],
  ['note', ['备注', '说明', 'note']],
];

/** Words for the decision roles as forms use them, the listed label first. */
const roleWords: readonly (readonly [DecisionRole, readonly string[]])[] = [
  ['decision_maker', ['最终决策人', '最终决策者', '最终决策', '决策人', '决策者', '拍板人']],
  ['technical_evaluator', ['技术评估人', '技术评估者', '技术评估', '技术把关人', '技术负责人']],
  ['purchasing', ['采购负责人', '采购决策人']],
  ['user_department', ['使用部门负责人', '使用部门', '业务部门负责人', '使用人']],
  ['influencer', ['影响者', '影响人']],
];
const allRoles = roleWords.flatMap(([role, names]) => names.map((name) => ({ role, name })));
const roleAlternatives = allRoles
  .map(({ name }) => name)
  .sort((a, b) => b.length - a.length)
  .join('|');

/** Labels and role words before a colon, roles also several: 最终决策人/采购负责人. */
export const personLabels = labelFinder(
  `${labels
    .flatMap(([, names]) => names)
    .sort((a, b) => b.length - a.length)
    .join('|')}|(?:${roleAlternatives})(?:[/、和与](?:${roleAlternatives})){0,7}`,
);

/** A label as read: what it says of a person, or the roles it gives to the people after it. */
export type PersonLabelReading = PersonLabel | readonly DecisionRole[];

export function personLabelNamed(written: string): PersonLabelReading | null {
  const label = labels.find(([, names]) => names.includes(written.toLowerCase()))?.[0];
  return label ?? rolesNamed(written);
}

/** One role by its word. */
export function roleNamed(text: string): DecisionRole | null {
  const folded = foldWord(text.slice(0, 20));
  return allRoles.find(({ name }) => name === folded)?.role ?? null;
}

/** Roles joined by / or 、; null where one of them is none. */
export function rolesNamed(text: string): readonly DecisionRole[] | null {
  const roles = text
    .slice(0, 120)
    .split(/[/、，,和与]/)
    .map(roleNamed);
  return roles.every((role) => role !== null) ? roles : null;
}

/** Roles that a title suggests where a decision chain names nobody's role. */
export function roleOfTitle(title: string): DecisionRole | null {
  const folded = foldWord(title.slice(0, 40));
  if (/^(?:董事长|总经理|总裁|ceo|首席执行官|老板|创始人|法人|法定代表人|一把手)$/.test(folded))
    return 'decision_maker';
  if (
    /^(?:技术总监|cto|首席技术官|技术经理|技术部经理|技术主管|总工程师|总工|信息总监|cio|信息部经理|it经理|it主管)$/.test(
      folded,
    )
  )
    return 'technical_evaluator';
  return /^采购(?:部|中心)?(?:经理|总监|主管|部长|主任|负责人)$/.test(folded) ? 'purchasing' : null;
}

export const roleLabel = (role: DecisionRole): string => decisionRoles.label(role, 'zh');
export const stanceNamed = (text: string) => stances.codes.find((code) => stances.label(code, 'zh') === text) ?? null;
export const influenceNamed = (text: string) =>
  influences.codes.find((code) => influences.label(code, 'zh') === text) ?? null;

/** Words that stand for a person whose name is not known, for somebody who has left, and for the main contact. */
export const personMarks = {
  unnamed: '姓名不详',
  left: '已离职',
  primary: '主要联系人',
  notPrimary: '非主要联系人',
  noRole: '未定',
} as const;

const titleEnd =
  /(?:经理|总监|总裁|总工|主任|主管|工程师|董事长|董事|部长|处长|科长|局长|院长|校长|厂长|店长|所长|行长|组长|队长|会长|秘书长|专员|助理|秘书|顾问|会计|出纳|采购|销售|老师|教授|医生|负责人|合伙人|创始人|老板|总经理|ceo|cto|cfo|coo|cio|cmo|vp|manager|director|engineer)$/i;

/** Whether a piece is a job title rather than a name: 采购经理; 李经理 and 张总 are people. */
export function looksLikeTitle(text: string): boolean {
  if (text.length > 40 || !titleEnd.test(text)) return false;
  return !/^(?![总副部])\p{Script=Han}(?:总|经理|总监|主任|主管|工|老师|教授|医生|部长|处长|科长|局长|院长|校长|厂长|行长|老板|董)$/u.test(
    text,
  );
}
