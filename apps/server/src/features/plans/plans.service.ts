import type { HandlerAnswerOf, InputOf } from '@genjin/domain/endpoint';
import { Refusal } from '@genjin/domain/errors';
import { NewPlan, type Plan, type planApi } from '@genjin/domain/plan';
import { requireCustomer } from '#features/access/access.service';
import { requireListOf } from '#features/access/oversight.service';
import { touchCustomer } from '#features/customers/touch-customer.service';
import type { Ctx } from '#kit/context';
import type { Db } from '#kit/db';
import { pageFrom, readCursor } from '#kit/keyset';
import { announce } from '#kit/live-bus';
import { part } from '#kit/one-go';
import { onlyOnce } from '#kit/receipts';
import { makePlan } from './make-plan.service.ts';
import { nextPlanQuery, planFrom, selectOpenPlans, selectPlan } from './plans.store.ts';

/** Open plans by time: one customer's, whoever owns them, or one person's. */
export async function listPlans(
  ctx: Ctx,
  { query }: InputOf<typeof planApi.list>,
): Promise<HandlerAnswerOf<typeof planApi.list>> {
  const whose = await requirePlansOf(ctx, query);
  const key = readCursor(query.cursor, 2);
  const after = key && { startsAt: String(key[0]), id: String(key[1]) };
  const rows = await selectOpenPlans(ctx.db, { ...whose, after, limit: query.limit + 1 });
  return pageFrom(rows, query.limit, (row) => [row.startsAt, row.id]);
}

async function requirePlansOf(ctx: Ctx, query: InputOf<typeof planApi.list>['query']) {
  if (query.customer !== undefined) {
    await requireCustomer(ctx.db, ctx, query.customer, 'customer.read');
    return { customerId: query.customer, ownerId: query.owner ?? null, scope: null };
  }
  const ownerId = query.owner ?? ctx.asker.id;
  return { customerId: null, ownerId, scope: await requireListOf(ctx.db, ctx, ownerId) };
}

/** Plans a contact; the asker owns it unless told. */
export async function addPlan(
  ctx: Ctx,
  { body }: InputOf<typeof planApi.create>,
): Promise<HandlerAnswerOf<typeof planApi.create>> {
  await requireCustomer(ctx.db, ctx, body.customerId, 'plan.edit');
  return onlyOnce(
    ctx,
    { id: body.id, endpoint: 'plans.create', content: body },
    async (tx) => {
      const { customerId, ...plan } = body;
      await makePlan(tx, ctx, customerId, plan, { schema: NewPlan, path: [], followUpId: null });
      await touchCustomer(tx, customerId, ctx.now);
      const by = { id: ctx.asker.id, name: ctx.asker.name };
      await announce(tx, { customerId, what: 'plan', id: body.id, by });
      return requireStored(tx, body.id);
    },
    (tx) => requireStored(tx, body.id),
  );
}

async function requireStored(db: Db, id: string): Promise<Plan> {
  const plan = await selectPlan(db, id);
  if (!plan) throw new Refusal('record.not_found');
  return plan;
}

/** The earliest open plan of a customer, whoever owns it; null without one. */
export const nextPlanPart = part(nextPlanQuery, ([row]) => (row ? planFrom(row) : null));
