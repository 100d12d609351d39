import { z } from 'zod';
import { Action } from '../action.ts';
import { Contact } from '../contact.ts';
import { details, identity, progress, rangesIn } from '../customer-fields.ts';
import { type Phrase, titleOf } from '../field.ts';
import { FollowUp } from '../follow-up.ts';
import { Need } from '../need.ts';
import { Obstacle } from '../obstacle.ts';

export type TargetGroup = 'customer' | 'contact' | 'followUp' | 'other';

/** What a column of a list can mean. */
interface TargetMeaning {
  readonly group: TargetGroup;
  readonly title: Phrase;
  /** Several columns may mean it (two phones); their values are kept one after the other. */
  readonly many: boolean;
  /** The longest text that its field holds; null where it is no text of its own. */
  readonly limit: number | null;
}

/** The longest text a schema allows, looking through what is put around a string; null for what is no text. */
export function limitOf(schema: z.ZodType): number | null {
  if (schema instanceof z.ZodString) return schema.maxLength;
  if (schema instanceof z.ZodNullable || schema instanceof z.ZodOptional) return limitOf(schema.unwrap() as z.ZodType);
  if (schema instanceof z.ZodArray) return limitOf(schema.element as z.ZodType);
  return schema instanceof z.ZodPipe ? limitOf(schema.in as z.ZodType) : null;
}

function of(group: TargetGroup, schema: z.ZodType, many = false): TargetMeaning {
  const title = { zh: titleOf(schema, 'zh') ?? '', en: titleOf(schema, 'en') ?? '' };
  return { group, title, many, limit: limitOf(schema) };
}

function named(
  group: TargetGroup,
  zh: string,
  en: string,
  { many = false, like }: { many?: boolean; like?: z.ZodType } = {},
): TargetMeaning {
  return { group, title: { zh, en }, many, limit: like ? limitOf(like) : null };
}

const { shape: contact } = Contact;
const { shape: followUp } = FollowUp;

const meanings = {
  customerName: of('customer', identity.name),
  customerType: of('customer', identity.type),
  creditCode: of('customer', details.creditCode),
  industry: of('customer', details.industryCode),
  headcount: of('customer', rangesIn.headcount),
  revenue: of('customer', rangesIn.revenue),
  scale: named('customer', '企业规模（人数与营收合写）', 'Size: people and revenue in one cell'),
  industryPosition: of('customer', details.industryPosition),
  organisation: of('customer', details.organisation),
  address: of('customer', details.address, true),
  occupation: of('customer', details.occupation),
  preferences: of('customer', details.preferences),
  purchasingPower: of('customer', details.purchasingPower),
  decisionInfluences: of('customer', details.decisionInfluences),
  sources: of('customer', identity.sources),
  budget: of('customer', rangesIn.budget),
  need: of('customer', Need.shape.content, true),
  stage: of('customer', progress.stage),
  status: of('customer', progress.status),
  priority: of('customer', progress.priority),
  probability: of('customer', progress.probability),
  obstacle: of('customer', Obstacle.shape.kind, true),
  summary: of('customer', progress.summary, true),
  timeNode: of('customer', details.timeNodeOn),
  cooperation: named('customer', '历史合作', 'Past cooperation', { like: details.cooperationNote }),
  owner: named('customer', '负责人（我方）', 'Owner (a colleague)'),
  extra: named('customer', '并入总结', 'Add to the summary', { many: true, like: progress.summary }),
  contactName: named('contact', '联系人姓名', 'Contact’s name', { like: contact.name }),
  familyName: named('contact', '联系人姓氏（单列）', 'Contact’s family name', { like: contact.name }),
  contactTitle: of('contact', contact.title),
  department: of('contact', contact.department),
  phone: of('contact', contact.phones, true),
  email: of('contact', contact.emails, true),
  wechat: of('contact', contact.wechat),
  reach: named('contact', '电话、邮箱、微信合写', 'Phone, e-mail, WeChat in one cell', { many: true }),
  contactMixed: named('contact', '联系人合写（姓名、职位、电话等）', 'Contact in one cell (name, title, phone …)'),
  decisionRole: of('contact', contact.decisionRoles),
  contactNote: named('contact', '联系人备注', 'Note on the contact', { many: true, like: contact.note }),
  followUpDate: named('followUp', '跟进日期', 'Date of the follow-up'),
  followUpTime: named('followUp', '跟进时间', 'Time of the follow-up'),
  method: of('followUp', followUp.method),
  participants: of('followUp', followUp.participants),
  followUpBy: named('followUp', '跟进人（我方）', 'Followed up by (a colleague)'),
  content: of('followUp', followUp.content, true),
  feedback: named('followUp', '客户反馈', 'Customer’s feedback', { like: followUp.statements }),
  nextActions: named('followUp', '下一步行动', 'Next actions', { like: Action.shape.content }),
  actionOwner: named('followUp', '行动负责人', 'Owner of the actions'),
  deadline: named('followUp', '截止日期', 'Deadline'),
  rowNumber: named('other', '序号（不导入）', 'Row number (not imported)', { many: true }),
  ignore: named('other', '不导入', 'Do not import', { many: true }),
} as const satisfies Record<string, TargetMeaning>;

/** The code of what a column can mean. */
export type ImportTarget = keyof typeof meanings;

/** The closed list of what a column can mean, with titles as on the product's own pages. */
export const importTargets: Readonly<Record<ImportTarget, TargetMeaning>> = meanings;
export const importTargetCodes = Object.keys(meanings) as readonly ImportTarget[];

/** How many contacts or follow-ups of one customer may stand beside each other in a row (联系人1 … 联系人5). */
export const mostBeside = 5;

/** Whether a target may be numbered (联系人2, 第二次拜访): those of contacts and follow-ups. */
export function isNumbered(target: ImportTarget): boolean {
  return importTargets[target].group === 'contact' || importTargets[target].group === 'followUp';
}
