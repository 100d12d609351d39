import type { Scope } from '@genjin/domain/policy';
import { noteChangesOfMany } from '#features/changes/changes.service';
import type { Ctx } from '#kit/context';
import type { Db, Tx } from '#kit/db';
import { announceAll } from '#kit/live-bus';
import { lockOwned, type OwnedCustomer, selectIdsOwnedBy, updateOwners } from './owners.store.ts';

export type { OwnedCustomer };

/** A customer that goes from one owner to another. */
export interface Giving {
  readonly id: string;
  readonly from: { readonly id: string; readonly name: string };
  readonly to: { readonly id: string; readonly name: string };
}

/** Customers with their owners as they are now, held until the transaction ends. */
export function holdOwned(tx: Tx, ids: readonly string[], toId: string): Promise<OwnedCustomer[]> {
  return lockOwned(tx, ids, toId);
}

export function ownedBy(db: Db, ownerId: string, scope: Scope): Promise<string[]> {
  return selectIdsOwnedBy(db, ownerId, scope);
}

/** Changes the owners of held customers, with a change for each that tells why. Who has one open is told. */
export async function giveCustomers(
  tx: Tx,
  ctx: Ctx,
  givings: readonly Giving[],
  reason: string | null,
): Promise<void> {
  if (givings.length === 0) return;
  await updateOwners(
    tx,
    givings.map(({ id, to }) => ({ id, toId: to.id })),
    ctx.now,
  );
  await noteChangesOfMany(
    tx,
    ctx,
    givings.map(({ id, from, to }) => ({
      about: { customerId: id, kind: 'customer', subjectId: id, subject: null, reason },
      before: { owner: from },
      after: { owner: to },
    })),
  );
  const by = { id: ctx.asker.id, name: ctx.asker.name };
  await announceAll(
    tx,
    givings.map(({ id }) => ({ customerId: id, what: 'customer', id, by })),
  );
}
