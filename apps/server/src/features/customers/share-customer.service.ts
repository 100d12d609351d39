import { CollaboratorPath, type customerApi } from '@genjin/domain/customer';
import type { AnswerOf, InputOf } from '@genjin/domain/endpoint';
import { requireCustomer } from '#features/access/access.service';
import { requireActive } from '#features/access/active-people.service';
import { noteChanges } from '#features/changes/changes.service';
import { audit } from '#kit/audit';
import type { Ctx } from '#kit/context';
import { inTx, type Tx } from '#kit/db';
import { announce } from '#kit/live-bus';
import { refuseValue } from '#kit/refuse-value';
import {
  deleteCollaborator,
  selectAccess,
  selectOwnerId,
  selectPerson,
  upsertCollaborator,
} from './collaborators.store.ts';
import { touchCustomer } from './touch-customer.service.ts';

/** Lets a colleague see the customer, or work on it; again with another access changes that. */
export function shareCustomer(
  ctx: Ctx,
  { params: { id, userId }, body: { access } }: InputOf<typeof customerApi.share>,
): Promise<AnswerOf<typeof customerApi.share>> {
  return inTx(ctx.db, async (tx) => {
    await requireCustomer(tx, ctx, id, 'customer.share');
    await requireActive(tx, ctx, [{ userId, path: ['userId'] }]);
    if ((await selectOwnerId(tx, id)) === userId)
      throw refuseValue(CollaboratorPath, ['userId'], 'unknown_choice', ctx.locale);
    const before = await selectAccess(tx, id, userId);
    await upsertCollaborator(tx, { customerId: id, userId, access, createdAt: ctx.now });
    const user = await selectPerson(tx, userId);
    if (before !== access) await note(tx, ctx, id, user, before, access);
    return { user, access };
  });
}

/** Ends a colleague's share in the customer. Nothing to end is no mistake. */
export function unshareCustomer(
  ctx: Ctx,
  { params: { id, userId } }: InputOf<typeof customerApi.unshare>,
): Promise<AnswerOf<typeof customerApi.unshare>> {
  return inTx(ctx.db, async (tx) => {
    await requireCustomer(tx, ctx, id, 'customer.share');
    const before = await deleteCollaborator(tx, id, userId);
    if (before) await note(tx, ctx, id, await selectPerson(tx, userId), before.access, null);
    return {};
  });
}

async function note(
  tx: Tx,
  ctx: Ctx,
  customerId: string,
  user: { id: string; name: string },
  before: string | null,
  after: string | null,
): Promise<void> {
  const about = { customerId, kind: 'collaborator', subjectId: user.id, subject: user.name } as const;
  await noteChanges(tx, ctx, about, { access: before }, { access: after });
  await audit(tx, ctx, after ? 'customer.share' : 'customer.unshare', customerId, { userId: user.id, before, after });
  await touchCustomer(tx, customerId, ctx.now);
  const by = { id: ctx.asker.id, name: ctx.asker.name };
  await announce(tx, { customerId, what: 'customer', id: customerId, by });
}
