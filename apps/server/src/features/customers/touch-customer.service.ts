import type { Tx } from '#kit/db';
import { holdCustomer, touch, writeLastContact } from './customers.store.ts';

/** Moves a customer up in "recently changed": called for every change to it, to what belongs to it, and for each new follow-up. */
export function touchCustomer(tx: Tx, customerId: string, now: string): Promise<void> {
  return touch(tx, customerId, now);
}

/**
 * Writes the effective last contact anew from the view `effective_contacts`: after every record, correction and void. The customer is
 * held first, so that of two records written at once the second reckons with the first.
 */
export async function refreshLastContact(tx: Tx, customerId: string): Promise<void> {
  await holdCustomer(tx, customerId);
  await writeLastContact(tx, customerId);
}
