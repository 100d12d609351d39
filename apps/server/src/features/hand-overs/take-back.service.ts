import type { HandlerAnswerOf, InputOf } from '@genjin/domain/endpoint';
import { Refusal } from '@genjin/domain/errors';
import type { handOverApi } from '@genjin/domain/hand-over';
import { giveCustomers, holdOwned } from '#features/customers/give-customers.service';
import { restoreAccess } from '#features/customers/restore-access.service';
import { audit } from '#kit/audit';
import type { Ctx } from '#kit/context';
import { inTx } from '#kit/db';
import { giveTasksBack } from './give-tasks.service.ts';
import { selectHanded, updateHandOver } from './hand-overs.store.ts';
import { holdHandOver, readHandOver } from './list-hand-overs.service.ts';

/**
 * Takes a hand-over back within a day: what the receiver still owns and still has open returns to whom it came from; what went on to
 * somebody else, and what was written meanwhile, stays. Who made it may, and an administrator.
 */
export function takeBackHandOver(
  ctx: Ctx,
  { params, body }: InputOf<typeof handOverApi.takeBack>,
): Promise<HandlerAnswerOf<typeof handOverApi.takeBack>> {
  return inTx(ctx.db, async (tx) => {
    const found = await holdHandOver(tx, ctx, params.id, body.version);
    if (found.by.id !== ctx.asker.id && !ctx.asker.roles.includes('admin')) throw new Refusal('permission.denied');
    if (found.state === 'taken_back') throw new Refusal('record.closed');
    if (ctx.now > found.takeBackUntil) throw new Refusal('handOver.too_late');
    const handed = await selectHanded(tx, found.id);
    const ids = handed.customers.map((customer) => customer.id);
    const still = new Set(
      (await holdOwned(tx, ids, found.to.id)).filter((one) => one.ownerId === found.to.id).map((one) => one.id),
    );
    const back = handed.customers.filter((customer) => still.has(customer.id));
    await giveCustomers(
      tx,
      ctx,
      back.map(({ id, fromId, fromName }) => ({ id, from: found.to, to: { id: fromId, name: fromName } })),
      found.reason,
    );
    await restoreAccess(tx, ctx, found.to.id, back);
    await giveTasksBack(tx, ctx, handed.tasks, found.to, found.reason);
    await updateHandOver(tx, found.id, { takenBackAt: ctx.now });
    await audit(tx, ctx, 'handOver.takeBack', found.id, { customers: back.length });
    return readHandOver(tx, found.id);
  });
}
