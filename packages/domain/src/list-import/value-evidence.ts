import type { ImportTarget } from './import-targets.ts';
import type { ColumnProfile, ValueKind } from './value-kinds.ts';

/** The kinds of values that a target's cells have; what speaks against it where most cells look otherwise. */
interface Expectation {
  readonly kinds: readonly ValueKind[];
  /** Cells of these kinds speak against it. */
  readonly not?: readonly ValueKind[];
  /** How sure values of these kinds alone make it, without any heading. */
  readonly alone: number;
}

/** 华东 and 萧山 have the shape of names. */
const doubtful: ReadonlySet<ValueKind> = new Set(['person']);
const facts: readonly ValueKind[] = ['phone', 'email', 'creditCode', 'day'];

const expectations: Partial<Record<ImportTarget, Expectation>> = {
  customerName: { kinds: ['company'], not: [...facts, 'sentence', 'percent', 'money', 'title'], alone: 0.8 },
  customerType: { kinds: ['customerType'], not: [...facts, 'number'], alone: 0.6 },
  creditCode: { kinds: ['creditCode'], not: ['phone', 'day', 'person', 'sentence'], alone: 0.9 },
  headcount: { kinds: ['people', 'number'], not: ['scale', ...facts, 'person', 'company', 'money'], alone: 0 },
  revenue: { kinds: ['money', 'number'], not: ['scale', ...facts, 'person', 'company'], alone: 0 },
  scale: { kinds: ['scale'], not: ['phone', 'email', 'person'], alone: 0.6 },
  address: { kinds: ['address'], not: ['phone', 'email', 'day', 'person', 'title'], alone: 0.6 },
  sources: { kinds: ['source'], not: ['phone', 'email', 'day', 'company'], alone: 0.45 },
  budget: { kinds: ['money', 'number'], not: [...facts, 'person', 'company'], alone: 0.4 },
  stage: { kinds: ['status'], not: [...facts, 'sentence', 'number'], alone: 0 },
  status: { kinds: ['status'], not: [...facts, 'sentence', 'company'], alone: 0.5 },
  priority: { kinds: ['priority'], not: [...facts, 'sentence', 'company', 'status'], alone: 0.5 },
  probability: { kinds: ['percent', 'number', 'priority'], not: [...facts, 'sentence', 'company'], alone: 0.5 },
  owner: { kinds: ['person'], not: [...facts, 'company', 'sentence', 'number'], alone: 0 },
  contactName: {
    kinds: ['person'],
    not: [...facts, 'nameWithPhone', 'nameWithTitle', 'sentence', 'number', 'company'],
    alone: 0.7,
  },
  contactTitle: { kinds: ['title'], not: [...facts, 'nameWithPhone', 'number'], alone: 0.6 },
  phone: { kinds: ['phone'], not: ['email', 'reach', 'nameWithPhone', 'day', 'person', 'sentence'], alone: 0.9 },
  email: { kinds: ['email'], not: ['phone', 'reach', 'day', 'person', 'sentence'], alone: 0.9 },
  reach: { kinds: ['reach'], not: ['day', 'nameWithPhone'], alone: 0.7 },
  contactMixed: { kinds: ['nameWithPhone', 'nameWithTitle'], not: ['phone', 'email', 'day', 'person'], alone: 0.7 },
  followUpDate: { kinds: ['day', 'serialDay'], not: ['clock', 'sentence', 'phone', 'person'], alone: 0.5 },
  followUpTime: { kinds: ['clock'], not: ['day', 'sentence', 'phone', 'person'], alone: 0.45 },
  method: { kinds: ['method'], not: [...facts, 'number', 'source'], alone: 0.5 },
  followUpBy: { kinds: ['person'], not: [...facts, 'company', 'sentence', 'number'], alone: 0 },
  content: { kinds: ['sentence'], not: ['phone', 'email', 'day', 'creditCode'], alone: 0.5 },
  summary: { kinds: ['sentence'], not: ['phone', 'email', 'day', 'creditCode'], alone: 0.6 },
  deadline: { kinds: ['day', 'serialDay'], not: ['phone', 'email', 'person'], alone: 0 },
  timeNode: { kinds: ['day', 'serialDay'], not: ['phone', 'email', 'person'], alone: 0 },
  rowNumber: { kinds: ['number'], not: ['phone', 'email', 'day', 'person', 'company'], alone: 0 },
};

/** What the values say about a target: `fits` and `against` are shares of the column's values. */
export interface Evidence {
  readonly fits: number;
  readonly against: number;
  readonly alone: number;
  /** The values have a kind that this target can be told by. */
  readonly telling: boolean;
}

/** Weighs a column's values for a target. */
export function evidenceFor(target: ImportTarget, profile: ColumnProfile): Evidence {
  const expected = expectations[target];
  if (!expected || profile.count === 0) return { fits: 0, against: 0, alone: 0, telling: false };
  const fits = Math.min(1, Math.max(...expected.kinds.map((kind) => profile.share(kind))));
  const shares = (expected.not ?? []).map((kind) => profile.share(kind) * (doubtful.has(kind) ? 0.3 : 1));
  const against = Math.max(0, Math.min(1, Math.max(0, ...shares)) - (fits > 0.5 ? 0.3 : 0));
  const counting = target === 'rowNumber' && profile.counts ? 0.85 : expected.alone;
  return { fits, against, alone: counting, telling: true };
}
