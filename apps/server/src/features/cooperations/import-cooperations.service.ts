import type { Cooperation } from '@genjin/domain/cooperation';
import { noteChanges } from '#features/changes/changes.service';
import type { Ctx } from '#kit/context';
import type { Db, Tx } from '#kit/db';
import { type CooperationValues, cooperationsQuery, insertCooperation, toCooperation } from './cooperations.store.ts';

/** A customer's past cooperations, in the order they were added. The caller has checked `customer.read`. */
export async function cooperationsOf(db: Db, customerId: string): Promise<Cooperation[]> {
  return (await cooperationsQuery(db, customerId).execute()).map(toCooperation);
}

/** Past cooperations that came with a file. The caller has checked `customer.edit`. */
export async function importCooperations(
  tx: Tx,
  ctx: Ctx,
  customerId: string,
  cooperations: readonly (CooperationValues & { readonly id: string })[],
  reason: string,
): Promise<void> {
  for (const { id, ...values } of cooperations) {
    await insertCooperation(tx, { id, customerId, createdAt: ctx.now }, values);
    const about = { customerId, kind: 'cooperation', subjectId: id, subject: values.project, reason } as const;
    await noteChanges(tx, ctx, about, null, values);
  }
}
