import { Customer } from '@genjin/domain/customer';
import type { CustomerType } from '@genjin/domain/customer-type';
import { scaleText } from './scale-text.ts';

/** The parts of a customer's file that are edited together. */
export type CustomerSection = 'profile' | 'budget' | 'source' | 'cooperation';

/** A line of the form: a field of the customer, or both ranges of the paper form's 企业规模. */
export type CustomerLine =
  | 'type'
  | 'name'
  | 'creditCode'
  | 'industryCode'
  | 'industryNote'
  | 'scale'
  | 'industryPosition'
  | 'organisation'
  | 'address'
  | 'occupation'
  | 'preferences'
  | 'purchasingPower'
  | 'decisionInfluences'
  | 'budget'
  | 'timeNodeOn'
  | 'timeNodeNote'
  | 'sources'
  | 'sourceNote'
  | 'hasCooperated'
  | 'cooperationNote';

const shared: Record<Exclude<CustomerSection, 'profile'>, readonly CustomerLine[]> = {
  budget: ['budget', 'timeNodeOn', 'timeNodeNote'],
  source: ['sources', 'sourceNote'],
  cooperation: ['hasCooperated', 'cooperationNote'],
};

const profiles: Record<CustomerType, readonly CustomerLine[]> = {
  enterprise: [
    'type',
    'name',
    'creditCode',
    'industryCode',
    'industryNote',
    'scale',
    'industryPosition',
    'organisation',
    'address',
  ],
  individual: ['type', 'name', 'occupation', 'purchasingPower', 'preferences', 'decisionInfluences', 'address'],
};

/** The lines of a section, in the form's order: an enterprise and an individual have their own. */
export function linesOf(section: CustomerSection, type: CustomerType): readonly CustomerLine[] {
  return section === 'profile' ? profiles[type] : shared[section];
}

/** The customer's own fields behind a line. */
export function fieldsBehind(line: CustomerLine): readonly (keyof Customer)[] {
  return line === 'scale' ? ['headcount', 'revenue'] : [line];
}

const bookkeeping: ReadonlySet<string> = new Set(['id', 'createdAt', 'updatedAt', 'lastContactAt', 'version']);

/** The fields in which two versions of a customer are compared: those of the form first, then all others. */
export function fieldsToCompare(own: readonly string[]): readonly string[] {
  const all = Object.keys(Customer.shape).filter((field) => !bookkeeping.has(field));
  return [...new Set<string>([...own, ...all])];
}

/** What the form's fields hold: ranges as text, the rest as the customer has it. */
export function formValues(customer: Customer, budgetText: string): Record<string, unknown> {
  return { ...customer, budget: budgetText, scale: scaleText(customer.headcount, customer.revenue) };
}
