import type { Ctx } from '#kit/context';
import type { Tx } from '#kit/db';
import { upsertCollaborator } from './collaborators.store.ts';

/** Makes somebody the collaborator again that they were before a customer became theirs for a while. */
export async function restoreAccess(
  tx: Tx,
  ctx: Pick<Ctx, 'now'>,
  userId: string,
  customers: readonly { readonly id: string; readonly accessBefore: 'read' | 'write' | null }[],
): Promise<void> {
  for (const { id, accessBefore } of customers)
    if (accessBefore)
      await upsertCollaborator(tx, { customerId: id, userId, access: accessBefore, createdAt: ctx.now });
}
