import { Action, actionStates } from '@genjin/domain/action';
import { Range } from '@genjin/domain/amounts';
import type { ChangedKind } from '@genjin/domain/change';
import { Concern } from '@genjin/domain/concern';
import { Contact, decisionRoles, influences, stances } from '@genjin/domain/contact';
import { Cooperation } from '@genjin/domain/cooperation';
import { Collaborator, Customer } from '@genjin/domain/customer';
import { customerTypes } from '@genjin/domain/customer-type';
import { type Choices, type Locale, schemaAt, titleOf } from '@genjin/domain/field';
import { formatHeadcountRange } from '@genjin/domain/headcount';
import { formatMoneyRange } from '@genjin/domain/money';
import { Need, needKinds, needStates } from '@genjin/domain/need';
import { Obstacle, obstacleKinds } from '@genjin/domain/obstacle';
import { Plan, planStates } from '@genjin/domain/plan';
import { priorities, probabilities, stages, statuses } from '@genjin/domain/stage';
import { localDate, localTime } from '@genjin/domain/zoned-time';
import { valueMessages } from '#messages/values.ts';
import { translator } from './text.ts';

const schemas = {
  customer: Customer,
  contact: Contact,
  need: Need,
  concern: Concern,
  obstacle: Obstacle,
  cooperation: Cooperation,
  plan: Plan,
  action: Action,
  collaborator: Collaborator,
} as const;

const sets: Readonly<Record<string, Choices<string>>> = {
  'customer.type': customerTypes,
  'customer.stage': stages,
  'customer.status': statuses,
  'customer.priority': priorities,
  'customer.probability': probabilities,
  'contact.decisionRoles': decisionRoles,
  'contact.stance': stances,
  'contact.influence': influences,
  'need.kind': needKinds,
  'need.state': needStates,
  'obstacle.kind': obstacleKinds,
  'plan.state': planStates,
  'action.state': actionStates,
};

/** What turns codes and identifiers into the team's own words; null where it is not known (yet). */
export interface WordSource {
  readonly locale: Locale;
  /** IANA zone that instants are shown in. */
  readonly zone: string;
  person(id: string): string | null;
  contact(id: string): string | null;
  industry(code: string): string | null;
  entry(dictionary: 'sources' | 'methods', code: string): string | null;
}

/** The title of a field of a changed thing, from its schema; the field's own name where no schema knows it. */
export function fieldTitle(kind: ChangedKind, field: string, locale: Locale): string {
  const own = valueMessages[`field.${field}` as keyof typeof valueMessages];
  const schema = schemaAt(schemas[kind], [field]);
  return (schema && titleOf(schema, locale)) ?? (own ? own[locale === 'en' ? 1 : 0] : field);
}

/**
 * A field's value as people read it: labels for codes, names for ids, ranges, days and times in the team's zone, lists
 * joined. An empty text for nothing.
 */
export function valueText(kind: ChangedKind, field: string, value: unknown, words: WordSource): string {
  if (value === null || value === undefined || value === '') return '';
  const t = translator(valueMessages, words.locale);
  if (Array.isArray(value))
    return value.map((one) => valueText(kind, field, one, words)).join(words.locale === 'zh' ? '、' : ', ');
  if (typeof value === 'boolean') return value ? t('yes') : t('no');
  if (typeof value === 'object') return objectText(field, value, words);
  const text = String(value);
  const set = sets[`${kind}.${field}`];
  if (set?.codes.includes(text)) return set.label(text, words.locale);
  if (kind === 'collaborator' && (text === 'read' || text === 'write')) return t(`access.${text}`);
  return wordOf(field, text, words) ?? text;
}

function objectText(field: string, value: object, words: WordSource): string {
  const range = Range.safeParse(value);
  if (range.success) {
    const format = field === 'headcount' ? formatHeadcountRange : formatMoneyRange;
    return format(range.data.min, range.data.max, words.locale);
  }
  return 'name' in value && typeof value.name === 'string' ? value.name : JSON.stringify(value);
}

const instant = /^\d{4}-\d{2}-\d{2}T/;

function wordOf(field: string, text: string, words: WordSource): string | null {
  if (field === 'reportsToId') return words.contact(text);
  if (field === 'ownerId' || field === 'owner' || field === 'userId') return words.person(text);
  if (field === 'industryCode') return words.industry(text);
  if (field === 'sources' || field === 'method') return words.entry(field === 'sources' ? 'sources' : 'methods', text);
  if (instant.test(text) && !Number.isNaN(Date.parse(text)))
    return `${localDate(text, words.zone)} ${localTime(text, words.zone)}`;
  return null;
}
