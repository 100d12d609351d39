import type { Customer } from '@genjin/domain/customer';
import { noteChanges } from '#features/changes/changes.service';
import { staleRefusal } from '#features/changes/stale.service';
import type { Ctx } from '#kit/context';
import type { Db, Tx } from '#kit/db';
import { announce } from '#kit/live-bus';
import { type CustomerValues, lockCustomer, selectCustomer, updateCustomer } from './customers.store.ts';
import { nameColumnsOf } from './name-columns.ts';

/** Why a customer's fields change. */
export interface Cause {
  readonly reason?: string | null;
  readonly followUpId?: string | null | undefined;
}

/**
 * The customer as it stands, held until the transaction ends, for an edit that names the version it read.
 * @throws Refusal `record.stale` where that is not the current one.
 */
export async function holdCustomer(tx: Tx, customerId: string, version: number): Promise<Customer> {
  const current = await lockCustomer(tx, customerId);
  if (current.version !== version) throw await staleRefusal(tx, { customerId, subjectId: customerId }, current);
  return current;
}

/** The customer as it stands; undefined where there is none. The caller has checked `customer.read`. */
export function customerAsItIs(db: Db, customerId: string): Promise<Customer | undefined> {
  return selectCustomer(db, customerId);
}

/** The same, held until the transaction ends, for a change that was decided field by field. */
export function holdCustomerAsItIs(tx: Tx, customerId: string): Promise<Customer> {
  return lockCustomer(tx, customerId);
}

/**
 * Writes what differs from the customer that {@link holdCustomer} gave, notes each field in the history, and tells the open pages.
 * Nothing differs: nothing is written, and the version stays.
 */
export async function changeCustomer(
  tx: Tx,
  ctx: Ctx,
  current: Customer,
  values: Partial<CustomerValues>,
  { reason = null, followUpId = null }: Cause = {},
): Promise<Customer> {
  const about = { customerId: current.id, kind: 'customer', subjectId: current.id, subject: null } as const;
  const changed = await noteChanges(tx, ctx, { ...about, reason, followUpId }, { ...current }, values);
  if (changed.length === 0) return current;
  const after = { ...current, ...values };
  const renamed = changed.includes('name') || changed.includes('type');
  const key = { id: current.id, version: current.version, now: ctx.now };
  const written = await updateCustomer(tx, key, values, renamed ? nameColumnsOf(after) : null);
  const by = { id: ctx.asker.id, name: ctx.asker.name };
  await announce(tx, { customerId: current.id, what: 'customer', id: current.id, by });
  return { ...after, ...written };
}
