import type { HandlerAnswerOf, InputOf } from '@genjin/domain/endpoint';
import { Refusal } from '@genjin/domain/errors';
import { EditPlan, type Plan, type planApi } from '@genjin/domain/plan';
import { allows, mayWorkOn } from '@genjin/domain/policy';
import { relationTo } from '#features/access/access.service';
import { requireActive } from '#features/access/active-people.service';
import { noteChanges } from '#features/changes/changes.service';
import { staleRefusal } from '#features/changes/stale.service';
import { touchCustomer } from '#features/customers/touch-customer.service';
import type { Ctx } from '#kit/context';
import { inTx, type Tx } from '#kit/db';
import { announce } from '#kit/live-bus';
import { refuseValue } from '#kit/refuse-value';
import { endsBeforeStart, planFacts } from './make-plan.service.ts';
import { lockPlan, selectPlan, updatePlan } from './plans.store.ts';

/** Moves, rewords, reassigns or cancels a plan, or takes a cancellation back. What a follow-up fulfilled stays as it is. */
export async function editPlan(
  ctx: Ctx,
  { params, body }: InputOf<typeof planApi.edit>,
): Promise<HandlerAnswerOf<typeof planApi.edit>> {
  return inTx(ctx.db, async (tx) => {
    const before = await requireWorkable(tx, ctx, params.id);
    const customerId = before.customer.id;
    if (before.version !== body.version) throw await staleRefusal(tx, { customerId, subjectId: before.id }, before);
    if (before.state === 'done' || (before.state === 'cancelled' && body.state !== 'planned'))
      throw new Refusal('record.closed');
    const { version: _version, reason, ownerId = before.owner.id, ...fields } = body;
    const set = { ...fields, ownerId };
    if (endsBeforeStart({ ...before, ...fields }))
      throw refuseValue(EditPlan, ['endsAt'], 'ends_before_start', ctx.locale);
    if (ownerId !== before.owner.id) await requireActive(tx, ctx, [{ userId: ownerId, path: ['ownerId'] }]);
    await updatePlan(tx, before.id, set);
    const after = (await selectPlan(tx, before.id)) ?? before;
    await noteChanges(
      tx,
      ctx,
      { customerId, kind: 'plan', subjectId: before.id, subject: before.goal, reason: reason ?? null },
      { ...planFacts(before), state: before.state },
      { ...planFacts(after), state: after.state },
    );
    await touchCustomer(tx, customerId, ctx.now);
    const by = { id: ctx.asker.id, name: ctx.asker.name };
    await announce(tx, { customerId, what: 'plan', id: before.id, by });
    return after;
  });
}

/** Its own owner may work on a plan even without seeing the customer; to everybody else it is as hidden as the customer. */
async function requireWorkable(tx: Tx, ctx: Ctx, id: string): Promise<Plan> {
  await lockPlan(tx, id);
  const plan = await selectPlan(tx, id);
  if (!plan) throw new Refusal('record.not_found');
  const relation = await relationTo(tx, ctx, plan.customer.id);
  if (plan.owner.id !== ctx.asker.id && !allows(relation, 'customer.read')) throw new Refusal('record.not_found');
  if (!mayWorkOn(ctx.asker, relation, plan.owner.id, 'plan.edit')) throw new Refusal('permission.denied');
  return plan;
}
