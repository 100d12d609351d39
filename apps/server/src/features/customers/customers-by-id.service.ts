import type { Customer } from '@genjin/domain/customer';
import type { Db } from '#kit/db';
import { selectCustomers } from './customers.store.ts';

/** These customers by id; those that do not exist are left out. The caller has checked `customer.read` for each. */
export async function customersById(db: Db, ids: readonly string[]): Promise<Map<string, Customer>> {
  if (ids.length === 0) return new Map();
  return new Map((await selectCustomers(db, ids)).map((customer) => [customer.id, customer]));
}
