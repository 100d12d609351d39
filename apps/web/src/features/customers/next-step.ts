import type { Action } from '@genjin/domain/action';
import type { Plan } from '@genjin/domain/plan';
import { instantOf } from '@genjin/domain/zoned-time';

/** What happens next: the planned contact or the action that is due first. */
export type NextStep =
  | { readonly kind: 'plan'; readonly plan: Plan }
  | { readonly kind: 'action'; readonly action: Action };

/** The earlier of the next plan and the open actions; an action without a deadline comes after everything that has one. */
export function nextStepOf(plan: Plan | null, actions: readonly Action[], zone: string): NextStep | null {
  const steps: { at: number; step: NextStep }[] = actions.map((action) => ({
    at: dueInstant(action, zone),
    step: { kind: 'action', action },
  }));
  if (plan) steps.push({ at: Date.parse(plan.startsAt), step: { kind: 'plan', plan } });
  return steps.toSorted((one, other) => one.at - other.at)[0]?.step ?? null;
}

/** The instant by which an action is due, in milliseconds: the end of its day where it names no time. */
export function dueInstant(action: Pick<Action, 'dueOn' | 'dueTime'>, zone: string): number {
  if (action.dueOn === null) return Number.POSITIVE_INFINITY;
  return action.dueTime
    ? Date.parse(instantOf(action.dueOn, action.dueTime, zone))
    : Date.parse(instantOf(action.dueOn, '23:59', zone)) + 60_000;
}
