import type { Need } from '@genjin/domain/need';
import { noteChanges } from '#features/changes/changes.service';
import type { Ctx } from '#kit/context';
import type { Db, Tx } from '#kit/db';
import { insertNeeds, needsQuery } from './needs.store.ts';

type ImportedNeed = Pick<Need, 'id' | 'kind' | 'content' | 'state'>;

/** A customer's needs, oldest first. The caller has checked `customer.read`. */
export function needsOf(db: Db, customerId: string): Promise<Need[]> {
  return needsQuery(db, customerId).execute();
}

/** Needs that came with a file. The caller has checked `customer.edit`. */
export async function importNeeds(
  tx: Tx,
  ctx: Ctx,
  customerId: string,
  needs: readonly ImportedNeed[],
  reason: string,
): Promise<void> {
  await insertNeeds(
    tx,
    needs.map((need) => ({ ...need, customerId, followUpId: null, createdAt: ctx.now })),
  );
  for (const { id, state, ...values } of needs) {
    const about = { customerId, kind: 'need', subjectId: id, subject: values.content, reason } as const;
    await noteChanges(tx, ctx, about, null, state === 'open' ? values : { ...values, state });
  }
}
