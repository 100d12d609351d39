import type { Plan } from '@genjin/domain/plan';
import type { Db } from '#kit/db';
import { countOpenPlans, countOwedPlans, selectOpenPlans, selectOwedPlans } from './plans.store.ts';

/** Somebody's open plans that start at `from` or later and before `to` (instants), by time. */
export function plansBetween(
  db: Db,
  days: { readonly ownerId: string; readonly from: string; readonly to: string },
  limit: number,
): Promise<Plan[]> {
  return selectOpenPlans(db, { ...days, customerId: null, scope: null, after: null, limit });
}

/** How many {@link plansBetween} would give, counted up to `atMost`. */
export function countPlansBetween(
  db: Db,
  days: { readonly ownerId: string; readonly from: string; readonly to: string },
  atMost: number,
): Promise<number> {
  return countOpenPlans(db, days, atMost);
}

/** Somebody's plans whose time has passed without a record, the longest owed first. */
export function owedPlans(db: Db, ownerId: string, now: string, limit: number): Promise<Plan[]> {
  return selectOwedPlans(db, ownerId, now, limit);
}

/** How many {@link owedPlans} would give, counted up to `atMost`. */
export function countOwed(db: Db, ownerId: string, now: string, atMost: number): Promise<number> {
  return countOwedPlans(db, ownerId, now, atMost);
}
