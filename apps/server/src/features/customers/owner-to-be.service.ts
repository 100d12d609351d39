import { refuseField } from '@genjin/domain/errors';
import { mayCreateFor, type Role } from '@genjin/domain/policy';
import { requireActive } from '#features/access/active-people.service';
import type { Ctx } from '#kit/context';
import type { Tx } from '#kit/db';
import { selectOwnerToBe } from './customers.store.ts';

/**
 * Demands that the asker may make a customer that is this person's from the start. The caller has checked `customer.create`.
 * @throws Refusal `user.inactive` or `permission.denied` at the path.
 */
export async function requireOwnerToBe(
  tx: Tx,
  ctx: Ctx,
  ownerId: string,
  path: readonly (string | number)[],
): Promise<void> {
  if (ownerId === ctx.asker.id) return;
  await requireActive(tx, ctx, [{ userId: ownerId, path }]);
  const owner = await selectOwnerToBe(tx, ownerId);
  if (!owner || !mayCreateFor(ctx.asker, { ...owner, roles: owner.roles as Role[] }))
    throw refuseField('permission.denied', path, ctx.locale);
}
