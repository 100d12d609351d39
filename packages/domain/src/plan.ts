import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { choices, Id, Instant, optionalText, PersonRef, titled, Version } from './field.ts';
import { Cursor, PageSize, pageOf } from './page.ts';

export const planStates = choices({
  planned: ['计划中', 'Planned'],
  done: ['已完成', 'Done'],
  cancelled: ['已取消', 'Cancelled'],
});

/** One contact that is going to happen: time, goal, preparation. Owed once its time has passed without a record. */
export const Plan = z.object({
  id: Id,
  customer: z.object({ id: Id, name: z.string() }),
  owner: titled(PersonRef, '负责人', 'Owner'),
  startsAt: titled(Instant, '计划时间', 'Planned for'),
  endsAt: titled(Instant.nullable(), '结束时间', 'Ends'),
  method: titled(z.string().max(40).nullable(), '跟进方式', 'Method'),
  goal: titled(optionalText(500), '目标', 'Goal'),
  preparation: titled(optionalText(2000), '准备事项', 'Preparation'),
  state: titled(planStates.schema, '状态', 'State'),
  /** The follow-up that made it, and the one that fulfilled it. */
  madeByFollowUpId: Id.nullable(),
  fulfilledByFollowUpId: Id.nullable(),
  createdAt: Instant,
  version: Version,
});
export type Plan = z.infer<typeof Plan>;

const fields = {
  startsAt: Plan.shape.startsAt,
  endsAt: Plan.shape.endsAt.default(null),
  method: Plan.shape.method.default(null),
  goal: Plan.shape.goal.default(null),
  preparation: Plan.shape.preparation.default(null),
};

/** The next plan as the follow-up form carries it; the writer owns it unless told. */
export const NextPlan = z.strictObject({ id: Id, ...fields, ownerId: titled(Id, '负责人', 'Owner').optional() });
export const NewPlan = z.strictObject({ ...NextPlan.shape, customerId: Id });
export type NewPlan = z.output<typeof NewPlan>;

export const EditPlan = z.strictObject({
  version: Version,
  startsAt: Plan.shape.startsAt.optional(),
  endsAt: Plan.shape.endsAt.optional(),
  method: Plan.shape.method.optional(),
  goal: Plan.shape.goal.optional(),
  preparation: Plan.shape.preparation.optional(),
  ownerId: titled(Id, '负责人', 'Owner').optional(),
  /** A plan is cancelled by hand; it is done only by the follow-up that fulfils it. */
  state: z.enum(['planned', 'cancelled']).optional(),
  reason: titled(optionalText(500), '原因', 'Reason').optional(),
});
export type EditPlan = z.output<typeof EditPlan>;

export const PlanQuery = z.strictObject({
  owner: Id.optional(),
  customer: Id.optional(),
  cursor: Cursor.optional(),
  limit: PageSize.default(50),
});
export type PlanQuery = z.output<typeof PlanQuery>;

/** The instant from which a plan without a record is owed: its end, or its start where no end is known. */
export function owedFrom(plan: { startsAt: string; endsAt: string | null }): string {
  return plan.endsAt ?? plan.startsAt;
}

export const planApi = {
  list: endpoint({
    name: 'plans.list',
    method: 'GET',
    path: '/api/plans',
    access: 'signedIn',
    summary: { zh: '跟进计划（默认本人）', en: 'Open plans by time, one’s own unless told' },
    query: PlanQuery,
    output: pageOf(Plan),
  }),
  create: endpoint({
    name: 'plans.create',
    method: 'POST',
    path: '/api/plans',
    access: 'plan.edit',
    status: 201,
    summary: { zh: '新增跟进计划', en: 'Plan a contact' },
    body: NewPlan,
    output: Plan,
  }),
  edit: endpoint({
    name: 'plans.edit',
    method: 'PATCH',
    path: '/api/plans/:id',
    access: 'plan.edit',
    summary: { zh: '改期或取消计划', en: 'Move or cancel a plan' },
    params: z.strictObject({ id: Id }),
    body: EditPlan,
    output: Plan,
  }),
};
