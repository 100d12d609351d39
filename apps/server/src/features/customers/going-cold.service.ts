import type { CustomerRow } from '@genjin/domain/customer';
import type { Db } from '#kit/db';
import { coldSince, countCustomers, ownedBy, selectCustomerPage } from './customer-list.store.ts';

/** The open, not paused customers of one owner without effective contact since `before` (an instant), coldest first. */
export async function customersGoingCold(
  db: Db,
  query: { readonly ownerId: string; readonly before: string; readonly limit: number },
): Promise<CustomerRow[]> {
  const where = [ownedBy(query.ownerId), coldSince(query.before)];
  const found = await selectCustomerPage(db, {
    from: { walk: { kind: 'all' } },
    order: 'coldest',
    where,
    after: null,
    limit: query.limit,
  });
  return found.map(({ row }) => row);
}

/** How many {@link customersGoingCold} would give, counted up to `atMost`. */
export function countGoingCold(
  db: Db,
  query: { readonly ownerId: string; readonly before: string },
  atMost: number,
): Promise<number> {
  return countCustomers(db, [ownedBy(query.ownerId), coldSince(query.before)], atMost);
}
