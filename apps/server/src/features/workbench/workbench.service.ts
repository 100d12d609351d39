import type { HandlerAnswerOf } from '@genjin/domain/endpoint';
import { owedFrom, type Plan } from '@genjin/domain/plan';
import { owedHours, timelinessOf } from '@genjin/domain/timeliness';
import type { workbenchApi } from '@genjin/domain/workbench';
import { addDays, instantOf, localDate } from '@genjin/domain/zoned-time';
import { countDueActions, type DueActions, dueActions } from '#features/actions/due-actions.service';
import { countGoingCold, customersGoingCold } from '#features/customers/going-cold.service';
import { countOwed, countPlansBetween, owedPlans, plansBetween } from '#features/plans/due-plans.service';
import { rulesOf } from '#features/settings/rules.service';
import type { Ctx } from '#kit/context';

/** How long a list is, and how far it is counted. */
const cut = 20;
const countedTo = 100;

const dayLength = 86_400_000;

/** What the signed-in person has to do today, in the team's days: their own plans, actions, owed records and customers. */
export async function readWorkbench(ctx: Ctx): Promise<HandlerAnswerOf<typeof workbenchApi.read>> {
  const { db, now, zone } = ctx;
  const ownerId = ctx.asker.id;
  const rules = await rulesOf(db);
  const today = localDate(now, zone);
  const day = { ownerId, from: instantOf(today, '00:00', zone), to: instantOf(addDays(today, 1), '00:00', zone) };
  const cold = { ownerId, before: new Date(Date.parse(now) - rules.coldDays * dayLength).toISOString() };
  const actionsOf = (group: DueActions['group']) =>
    counted(
      (limit) => dueActions(db, { ownerId, group, today }, limit),
      (atMost) => countDueActions(db, { ownerId, group, today }, atMost),
    );
  const owed = await counted(
    (limit) => owedPlans(db, ownerId, now, limit),
    (atMost) => countOwed(db, ownerId, now, atMost),
  );
  return {
    today,
    plansToday: await counted(
      (limit) => plansBetween(db, day, limit),
      (atMost) => countPlansBetween(db, day, atMost),
    ),
    overdueActions: await actionsOf('overdue'),
    todayActions: await actionsOf('today'),
    laterActions: await actionsOf('later'),
    owedRecords: { ...owed, items: owed.items.map((plan) => owedRecord(plan, now, rules.hoursToRecord)) },
    goingCold: await counted(
      (limit) => customersGoingCold(db, { ...cold, limit }),
      (atMost) => countGoingCold(db, cold, atMost),
    ),
  };
}

/** The first rows of a list and how many there are: counted only where the list is longer than shown. */
async function counted<R>(load: (limit: number) => Promise<R[]>, count: (atMost: number) => Promise<number>) {
  const rows = await load(cut + 1);
  if (rows.length <= cut) return { items: rows, total: rows.length, more: false };
  const total = await count(countedTo + 1);
  return { items: rows.slice(0, cut), total: Math.min(total, countedTo), more: total > countedTo };
}

function owedRecord(plan: Plan, now: string, hoursToRecord: number) {
  const { state } = timelinessOf({ endedAt: owedFrom(plan), writtenAt: now, origin: 'live' }, hoursToRecord);
  return { plan, hours: owedHours(plan, now) ?? 0, overdue: state === 'late' };
}
