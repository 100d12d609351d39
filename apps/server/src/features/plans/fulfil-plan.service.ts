import { requireOfCustomer } from '#features/access/references.service';
import { noteChanges } from '#features/changes/changes.service';
import type { Ctx } from '#kit/context';
import type { Tx } from '#kit/db';
import { lockBegunPlans, lockPlan, selectPlan, updatePlan } from './plans.store.ts';

/** What a follow-up says about the plan that it fulfils. */
export interface Fulfilment {
  readonly customerId: string;
  readonly followUpId: string;
  /** The plan that the writer named; null where they said that it was none; undefined where they said nothing. */
  readonly planId?: string | null | undefined;
  readonly endedAt: string;
  readonly connected: boolean;
}

/**
 * Closes the plan that a follow-up fulfils. Which one:
 * - the one that the writer named, even one that was cancelled (the contact took place after all); one that an earlier record
 *   fulfilled keeps that record;
 * - none, where the writer said so;
 * - else, when the customer was reached, the writer's own open plan for this customer that had begun by the end of the contact,
 *   if there is exactly one: with several, only the writer knows which, so all stay owed.
 * @throws Refusal `customer.foreign_reference` where the named plan is not this customer's.
 */
export async function fulfilPlan(tx: Tx, ctx: Ctx, fulfilment: Fulfilment): Promise<void> {
  const id = await planFulfilled(tx, ctx, fulfilment);
  const plan = id === null ? undefined : await selectPlan(tx, id);
  if (!plan || plan.state === 'done') return;
  const { customerId, followUpId } = fulfilment;
  await updatePlan(tx, plan.id, { state: 'done', fulfilledByFollowUpId: followUpId });
  await noteChanges(
    tx,
    ctx,
    { customerId, kind: 'plan', subjectId: plan.id, subject: plan.goal, followUpId },
    { state: plan.state },
    { state: 'done' },
  );
}

async function planFulfilled(tx: Tx, ctx: Ctx, fulfilment: Fulfilment): Promise<string | null> {
  const { customerId, planId, endedAt, connected } = fulfilment;
  if (planId === null) return null;
  if (planId !== undefined) {
    await requireOfCustomer(tx, ctx, customerId, 'plans', [planId], ['planId']);
    await lockPlan(tx, planId);
    return planId;
  }
  if (!connected) return null;
  const begun = await lockBegunPlans(tx, { ownerId: ctx.asker.id, customerId, by: endedAt });
  return begun.length === 1 ? (begun[0] ?? null) : null;
}
