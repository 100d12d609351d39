import type { HandlerAnswerOf, InputOf } from '@genjin/domain/endpoint';
import { Refusal } from '@genjin/domain/errors';
import type { Plan, planApi } from '@genjin/domain/plan';
import type { Ctx } from '#kit/context';
import type { Db } from '#kit/db';

export async function listPlans(
  _ctx: Ctx,
  _input: InputOf<typeof planApi.list>,
): Promise<HandlerAnswerOf<typeof planApi.list>> {
  throw new Refusal('service.failed');
}
export async function addPlan(
  _ctx: Ctx,
  _input: InputOf<typeof planApi.create>,
): Promise<HandlerAnswerOf<typeof planApi.create>> {
  throw new Refusal('service.failed');
}
export async function editPlan(
  _ctx: Ctx,
  _input: InputOf<typeof planApi.edit>,
): Promise<HandlerAnswerOf<typeof planApi.edit>> {
  throw new Refusal('service.failed');
}

/** The earliest open plan of a customer, whoever owns it; null without one. */
export async function nextPlanOf(_db: Db, _customerId: string): Promise<Plan | null> {
  return null;
}
