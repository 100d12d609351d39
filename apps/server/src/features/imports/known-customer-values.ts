import type { Customer } from '@genjin/domain/customer';
import type { CustomerValues } from '#features/customers/import-customer.service';
import type { StagedCustomer } from './staged-record.store.ts';

const texts = {
  creditCode: 'credit_code',
  industryCode: 'industry_code',
  industryNote: 'industry_note',
  industryPosition: 'industry_position',
  organisation: 'organisation',
  address: 'address',
  occupation: 'occupation',
  preferences: 'preferences',
  purchasingPower: 'purchasing_power',
  decisionInfluences: 'decision_influences',
  sourceNote: 'source_note',
  timeNodeOn: 'time_node_on',
  timeNodeNote: 'time_node_note',
  hasCooperated: 'has_cooperated',
  cooperationNote: 'cooperation_note',
  priority: 'priority',
  probability: 'probability',
  summary: 'summary',
} as const;
const ranges = ['headcount', 'revenue', 'budget'] as const;

/** What a row says of a known customer where nothing is known yet. Where the deal stands is never changed by a file. */
export function valuesToFill(known: Customer, row: StagedCustomer): Partial<CustomerValues> {
  const filled: Record<string, unknown> = {};
  for (const [field, column] of Object.entries(texts))
    if (known[field as keyof typeof texts] === null && row[column] != null) filled[field] = row[column];
  for (const name of ranges) {
    const [min, max] = [row[`${name}_min`] ?? null, row[`${name}_max`] ?? null];
    if (known[name] === null && (min !== null || max !== null)) filled[name] = { min, max };
  }
  const sources = row.sources;
  if (known.sources.length === 0 && Array.isArray(sources) && sources.length > 0) filled.sources = sources;
  return filled as Partial<CustomerValues>;
}
