import type { HandlerAnswerOf, InputOf } from '@genjin/domain/endpoint';
import { Refusal, refuseField } from '@genjin/domain/errors';
import type { handOverApi, NewHandOver } from '@genjin/domain/hand-over';
import { mayKeepCustomers, mayOversee, scopeOf } from '@genjin/domain/policy';
import type { User } from '@genjin/domain/user';
import { requireCustomer } from '#features/access/access.service';
import { requirePermission } from '#features/access/permission.service';
import { giveCustomers, holdOwned, type OwnedCustomer, ownedBy } from '#features/customers/give-customers.service';
import { disablePerson } from '#features/users/disable-person.service';
import { readPerson } from '#features/users/people.service';
import { audit } from '#kit/audit';
import type { Ctx } from '#kit/context';
import type { Tx } from '#kit/db';
import { onlyOnce } from '#kit/receipts';
import { giveTasks } from './give-tasks.service.ts';
import { insertHandOver } from './hand-overs.store.ts';
import { readHandOver } from './list-hand-overs.service.ts';

/**
 * Hands customers over: chosen ones, or all that somebody has, who may leave in the same moment. Owners change, and what the former
 * owners still have to do there moves along; records, authors, files and collaborators stay as they are.
 */
export function handOver(
  ctx: Ctx,
  { body }: InputOf<typeof handOverApi.create>,
): Promise<HandlerAnswerOf<typeof handOverApi.create>> {
  requirePermission(ctx, 'customer.handOver');
  return onlyOnce(
    ctx,
    { id: body.id, endpoint: 'handOvers.create', content: body },
    async (tx) => {
      const to = await requireReceiver(tx, ctx, body.toId);
      const held = await holdOwned(tx, await idsOf(tx, ctx, body), to.id);
      const owned = held.filter((customer) => customer.ownerId !== to.id);
      const leaves = 'allOf' in body && body.leaves;
      if (owned.length === 0 && !leaves) throw new Refusal('handOver.nothing');
      await give(tx, ctx, body, owned, to);
      if (leaves) await disablePerson(tx, ctx, body.allOf);
      return readHandOver(tx, body.id);
    },
    (tx) => readHandOver(tx, body.id),
  );
}

async function requireReceiver(tx: Tx, ctx: Ctx, toId: string): Promise<User> {
  const to = await readPerson(tx, toId).catch(() => null);
  if (to?.state !== 'active') throw refuseField('user.inactive', ['toId'], ctx.locale);
  if (!mayKeepCustomers(to)) throw refuseField('handOver.receiver_only_looks', ['toId'], ctx.locale);
  return to;
}

/** The customers that are meant; each must be the asker's to give. */
async function idsOf(tx: Tx, ctx: Ctx, body: NewHandOver): Promise<string[]> {
  if ('customerIds' in body) {
    const ids = [...new Set(body.customerIds)];
    for (const id of ids) await requireCustomer(tx, ctx, id, 'customer.handOver');
    return ids;
  }
  if (body.leaves) requirePermission(ctx, 'user.manage');
  if (body.allOf !== ctx.asker.id) {
    const former = await readPerson(tx, body.allOf).catch(() => null);
    if (!former || !mayOversee(ctx.asker, former)) throw new Refusal('permission.denied');
  }
  if (body.allOf === body.toId) throw new Refusal('handOver.nothing');
  return ownedBy(tx, body.allOf, scopeOf(ctx.asker));
}

async function give(tx: Tx, ctx: Ctx, body: NewHandOver, owned: readonly OwnedCustomer[], to: User): Promise<void> {
  const { id, reason } = body;
  const receiver = { id: to.id, name: to.name };
  const givings = owned.map((one) => ({
    id: one.id,
    from: { id: one.ownerId, name: one.ownerName },
    to: receiver,
  }));
  await giveCustomers(tx, ctx, givings, reason);
  const given = owned.map((one) => ({ customerId: one.id, ownerId: one.ownerId }));
  const tasks = await giveTasks(tx, ctx, given, receiver, reason);
  const customers = owned.map((one) => ({ id: one.id, fromId: one.ownerId, accessBefore: one.accessBefore }));
  await insertHandOver(tx, { id, byId: ctx.asker.id, toId: to.id, at: ctx.now, reason }, customers, tasks);
  await audit(tx, ctx, 'handOver.create', id, { toId: to.id, customers: customers.length, tasks: tasks.length });
}
