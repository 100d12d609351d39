import type { Customer } from '@genjin/domain/customer';
import { details, identity, progress, rangesOut } from '@genjin/domain/customer-fields';
import { sentenceOf } from '@genjin/domain/errors';
import type { FormChoices } from '@genjin/domain/import-form';
import { importedStanding, isMaskOf } from '@genjin/domain/imported-record';
import type { FieldKey } from '@genjin/domain/paper-form/form-labels';
import type { FormCustomer } from '@genjin/domain/paper-form/form-record';
import { sameValue } from '@genjin/domain/paper-form/same-value';
import { type Standing, settleStanding } from '@genjin/domain/progress';
import { addDays } from '@genjin/domain/zoned-time';
import { z } from 'zod';
import type { CustomerValues } from '#features/customers/import-customer.service';
import { type CustomerField, rowOfField, standingFields } from './customer-fields.ts';
import type { FormProblems } from './form-problems.ts';
import type { ReadPaper } from './read-paper.ts';

/** What a customer is written with: the very rules of the API. */
const Values = z.object({ ...identity, ...details, ...rangesOut, ...progress });

const fields = Object.keys(rowOfField) as CustomerField[];

/** Where a deal stands is never taken over silently. */
const alwaysAsked: readonly CustomerField[] = [...standingFields, 'priority', 'probability'];

export interface StandingRules {
  /** `YYYY-MM-DD` in the team's zone. */
  readonly today: string;
  readonly pauseDays: number;
}

function checked<S extends z.ZodType>(schema: S, values: object, problems: FormProblems): z.output<S> | null {
  return problems.check(schema, values, ([field]) => rowOfField[field as CustomerField] ?? 'name');
}

/** The values of a customer that nobody knows yet; null where some are refused. */
export function newCustomerValues(
  { record }: ReadPaper,
  { today, pauseDays }: StandingRules,
  problems: FormProblems,
): CustomerValues | null {
  return checked(Values, { ...record.customer, ...importedStanding(record.customer, today, pauseDays) }, problems);
}

/** What a form says otherwise than a known customer: what the customer lacks is taken over, the rest is for the reviewer. */
export interface CustomerDifferences {
  readonly lacking: readonly CustomerField[];
  readonly toDecide: readonly CustomerField[];
}

export function differencesFrom(
  known: Customer,
  { record, said }: Pick<ReadPaper, 'record' | 'said'>,
): CustomerDifferences {
  const written = record.customer;
  const differing = fields.filter(
    (field) => isSaid(field, written, said) && !saysTheSame(known[field], written[field]),
  );
  const isLacking = (field: CustomerField) => isNothing(known[field]) && !alwaysAsked.includes(field);
  return {
    lacking: differing.filter(isLacking),
    toDecide: differing.filter((field) => !isLacking(field)),
  };
}

/** A type, a stage and a status that were inferred are not what the form says. */
function isSaid(field: CustomerField, written: FormCustomer, said: ReadonlySet<FieldKey>): boolean {
  if (field === 'type' || field === 'stage') return said.has(field);
  return !isNothing(written[field]);
}

const isNothing = (value: unknown): boolean =>
  value === null || value === '' || (Array.isArray(value) && value.length === 0);

/** A masked text says nothing against what it masks. */
function saysTheSame(known: unknown, written: unknown): boolean {
  if (typeof known === 'string' && typeof written === 'string' && isMaskOf(written, known)) return true;
  return sameValue(plain(known), plain(written));
}

/** Sources are a set. */
const plain = (value: unknown): unknown => (Array.isArray(value) ? [...value].sort() : value);

/**
 * What a known customer takes from a form: what it lacks, and what the reviewer chose, the standing settled by the product's rule; null
 * where some of it is refused.
 */
export function takenValues(
  known: Customer,
  read: ReadPaper,
  choices: FormChoices['fields'],
  rules: StandingRules,
  problems: FormProblems,
): Partial<CustomerValues> | null {
  const { lacking, toDecide } = differencesFrom(known, read);
  const chosen = (field: CustomerField) => (Object.hasOwn(choices, field) ? choices[field] : null);
  const taken = [
    ...lacking.filter((field) => chosen(field) !== 'keep'),
    ...toDecide.filter((field) => chosen(field) === 'take'),
  ];
  const written = Object.fromEntries(taken.map((field) => [field, read.record.customer[field]]));
  const values = checked(Values.partial(), written, problems);
  const moves = standingFields.some((field) => taken.includes(field));
  const standing = values && moves ? settledStanding(known, values, rules, problems) : {};
  return values && standing && { ...values, ...standing };
}

function settledStanding(
  known: Standing,
  { stage, status, pausedUntil }: Partial<Standing>,
  { today, pauseDays }: StandingRules,
  problems: FormProblems,
): Standing | null {
  const wakesUp = pausedUntil ?? known.pausedUntil ?? addDays(today, pauseDays);
  const change = { stage, status, ...(pausedUntil || status === 'paused' ? { pausedUntil: wakesUp } : {}) };
  // A day that has passed is history: no day is too early here.
  const settled = settleStanding(known, change, '');
  if (settled.ok) return settled.standing;
  problems.atField('status', settled.problem, sentenceOf(settled.problem, problems.locale));
  return null;
}
