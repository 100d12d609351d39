import { customerTypes } from '@genjin/domain/customer-type';
import { formatHeadcountRange } from '@genjin/domain/headcount';
import { industryPath } from '@genjin/domain/industry';
import { formatMoneyRange } from '@genjin/domain/money';
import type { FieldKey } from '@genjin/domain/paper-form/form-labels';
import type { FormCustomer, FormWords } from '@genjin/domain/paper-form/form-record';
import { priorities, probabilities, stages, statuses } from '@genjin/domain/stage';

export type CustomerField = keyof FormCustomer;

/** The row of the form that says a field of the customer. */
export const rowOfField: Readonly<Record<CustomerField, FieldKey>> = {
  type: 'type',
  name: 'name',
  creditCode: 'creditCode',
  industryCode: 'industry',
  industryNote: 'industry',
  industryPosition: 'industryPosition',
  organisation: 'organisation',
  address: 'address',
  occupation: 'occupation',
  preferences: 'preferences',
  purchasingPower: 'purchasingPower',
  decisionInfluences: 'decisionInfluences',
  headcount: 'scale',
  revenue: 'scale',
  budget: 'needs',
  hasCooperated: 'cooperation',
  cooperationNote: 'cooperation',
  sources: 'sources',
  sourceNote: 'sources',
  timeNodeOn: 'timeNodeOn',
  timeNodeNote: 'timeNodeNote',
  stage: 'stage',
  status: 'status',
  priority: 'priority',
  probability: 'probability',
  pausedUntil: 'pausedUntil',
  summary: 'summary',
};

/** Where the deal stands: part 3 of the form. */
export const standingFields = ['stage', 'status', 'pausedUntil'] as const;
export const stateFields: readonly CustomerField[] = [...standingFields, 'priority', 'probability', 'summary'];

/** What a field says, in the form's notation; '' where it says nothing. */
export function fieldText(customer: FormCustomer, field: CustomerField, words: FormWords): string {
  const special = inWords[field];
  if (special) return special(customer, words) ?? '';
  const value = customer[field];
  return typeof value === 'string' ? value : '';
}

type InWords = (customer: FormCustomer, words: FormWords) => string | null;
const money = (range: FormCustomer['budget']) => range && formatMoneyRange(range.min, range.max, 'zh');

const inWords: Readonly<Partial<Record<CustomerField, InWords>>> = {
  type: ({ type }) => customerTypes.label(type, 'zh'),
  industryCode: ({ industryCode }) => industryCode && (industryPath(industryCode).join('-') || industryCode),
  headcount: ({ headcount }) => headcount && formatHeadcountRange(headcount.min, headcount.max, 'zh'),
  revenue: ({ revenue }) => money(revenue),
  budget: ({ budget }) => money(budget),
  hasCooperated: ({ hasCooperated }) => (hasCooperated === null ? null : hasCooperated ? '是' : '否'),
  sources: ({ sources }, words) =>
    sources.map((code) => words.sources.find((one) => one.code === code)?.label ?? code).join('、'),
  stage: ({ stage }) => stages.label(stage, 'zh'),
  status: ({ status }) => status && statuses.label(status, 'zh'),
  priority: ({ priority }) => priority && priorities.label(priority, 'zh'),
  probability: ({ probability }) => probability && probabilities.label(probability, 'zh'),
};
