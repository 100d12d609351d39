import type { NewFollowUp } from '@genjin/domain/follow-up';
import type { Plan } from '@genjin/domain/plan';
import type { z } from 'zod';
import { requireActive } from '#features/access/active-people.service';
import { noteChanges } from '#features/changes/changes.service';
import type { Ctx } from '#kit/context';
import type { Db, Tx } from '#kit/db';
import { refuseValue } from '#kit/refuse-value';
import { insertPlan, selectPlan, selectPlanMadeBy } from './plans.store.ts';

/** Where a plan came from: the schema and the path of its fields, for refusals; and the follow-up that made it, if one did. */
interface Origin {
  readonly schema: z.ZodType;
  readonly path: readonly string[];
  readonly followUpId: string | null;
}

/**
 * A new plan, owned by the asker unless told. The caller has checked `plan.edit`.
 * @throws Refusal `input.invalid` where it ends before it starts, `user.inactive` for its owner.
 */
export async function makePlan(
  tx: Tx,
  ctx: Ctx,
  customerId: string,
  plan: NonNullable<NewFollowUp['nextPlan']>,
  { schema, path, followUpId }: Origin,
): Promise<void> {
  if (endsBeforeStart(plan)) throw refuseValue(schema, [...path, 'endsAt'], 'ends_before_start', ctx.locale);
  const ownerId = plan.ownerId ?? ctx.asker.id;
  if (ownerId !== ctx.asker.id) await requireActive(tx, ctx, [{ userId: ownerId, path: [...path, 'ownerId'] }]);
  await insertPlan(tx, { ...plan, ownerId, customerId, madeByFollowUpId: followUpId, createdAt: ctx.now });
  const made = await selectPlan(tx, plan.id);
  if (made)
    await noteChanges(
      tx,
      ctx,
      { customerId, kind: 'plan', subjectId: plan.id, subject: plan.goal, followUpId },
      null,
      planFacts(made),
    );
}

export function endsBeforeStart({ startsAt, endsAt }: { startsAt: string; endsAt: string | null }): boolean {
  return endsAt !== null && Date.parse(endsAt) < Date.parse(startsAt);
}

/** The fields of a plan whose changes are kept. */
export function planFacts(plan: Plan) {
  const { startsAt, endsAt, method, goal, preparation, owner } = plan;
  return { startsAt, endsAt, method, goal, preparation, owner };
}

/** The plan that a follow-up made; null where it made none. */
export async function planMadeBy(db: Db, followUpId: string): Promise<Plan | null> {
  return (await selectPlanMadeBy(db, followUpId)) ?? null;
}
