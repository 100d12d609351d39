import { noteChanges } from '#features/changes/changes.service';
import type { Ctx } from '#kit/context';
import type { Tx } from '#kit/db';
import { type CustomerValues, insertCustomer } from './customers.store.ts';
import { nameColumnsOf } from './name-columns.ts';

export type { CustomerValues };

/** A customer that came with a file, with all that it says of where the deal stands. The caller has checked the owner and the values. */
export async function importCustomer(
  tx: Tx,
  ctx: Ctx,
  row: { readonly id: string; readonly ownerId: string; readonly importId: string; readonly importLine: number },
  values: CustomerValues,
  reason: string,
): Promise<void> {
  await insertCustomer(tx, { ...row, createdBy: ctx.asker.id, at: ctx.now, ...values }, nameColumnsOf(values));
  const about = { customerId: row.id, kind: 'customer', subjectId: row.id, subject: null, reason } as const;
  await noteChanges(tx, ctx, about, null, { ...values });
}
