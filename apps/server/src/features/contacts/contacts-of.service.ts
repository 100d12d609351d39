import type { Db } from '#kit/db';
import { type KeptContact, selectContactsOf } from './contacts.store.ts';

/**
 * The people at these customers, in full, by customer, each in the order they were added. The caller has checked `customer.read` for each,
 * and masks what the asker may not read.
 */
export async function keptContactsOf(db: Db, customerIds: readonly string[]): Promise<Map<string, KeptContact[]>> {
  if (customerIds.length === 0) return new Map();
  return Map.groupBy(await selectContactsOf(db, customerIds), (contact) => contact.customerId);
}
