import type { Action } from './action.ts';
import type { Brief, CoveredTopic } from './brief.ts';
import type { Concern } from './concern.ts';
import type { Contact } from './contact.ts';
import type { Customer } from './customer.ts';
import { chainGaps } from './decision-chain.ts';
import type { FollowUp } from './follow-up.ts';
import type { Need } from './need.ts';
import type { Obstacle } from './obstacle.ts';
import type { Plan } from './plan.ts';
import type { Stage } from './stage.ts';
import { localDate, localTime } from './zoned-time.ts';

/** All that is known about a customer when somebody is about to call. Any order; closed and voided things may be among them. */
export interface BriefFacts {
  readonly customer: Customer;
  readonly stageGoals: Readonly<Record<Stage, string>>;
  readonly nextPlan: Plan | null;
  readonly followUps: readonly FollowUp[];
  readonly coveredTopics: readonly CoveredTopic[];
  readonly actions: readonly Action[];
  readonly concerns: readonly Concern[];
  readonly obstacles: readonly Obstacle[];
  readonly contacts: readonly Contact[];
  readonly needs: readonly Need[];
}

/** `now` is an ISO instant; days and times of day are meant in `zone`. */
export interface BriefMoment {
  readonly now: string;
  readonly zone: string;
}

const contactsShown = 3;

/** The brief 跟进简报 (product form: two minutes before the contact): what matters first comes first, what is settled is left out. */
export function composeBrief(facts: BriefFacts, moment: BriefMoment): Brief {
  const { customer, nextPlan } = facts;
  const lastContacts = facts.followUps
    .filter((one) => one.voided === null && one.connected)
    .toSorted(by((one) => -Date.parse(one.startedAt)))
    .slice(0, contactsShown);
  const open = facts.actions.filter((action) => action.state === 'open').toSorted(by(dueKey));
  const people = facts.contacts.filter((contact) => !contact.hasLeft);
  return {
    customer,
    goal: nextPlan?.goal ?? facts.stageGoals[customer.stage],
    nextPlan,
    lastContacts,
    coveredTopics: facts.coveredTopics.toSorted(by((topic) => -Date.parse(topic.lastAt))),
    brokenPromises: open.filter((action) => isBroken(action, moment)),
    openActions: open.filter((action) => !isBroken(action, moment)),
    openConcerns: facts.concerns
      .filter((concern) => concern.resolvedAt === null)
      .toSorted(by((concern) => [concern.major ? 0 : 1, Date.parse(concern.openedAt)])),
    openObstacles: facts.obstacles
      .filter((obstacle) => obstacle.resolvedAt === null)
      .toSorted(by((obstacle) => Date.parse(obstacle.openedAt))),
    openIssues: lastContacts[0]?.openIssues ?? [],
    people: people.toSorted(by((contact) => [rank(contact), Date.parse(contact.createdAt)])),
    chainGaps: chainGaps(customer.type, facts.contacts),
    needs: facts.needs
      .filter((need) => need.state === 'open')
      .toSorted(by((need) => [need.kind === 'explicit' ? 0 : 1, Date.parse(need.createdAt)])),
  };
}

/** Whether an action is past its deadline: its time of day, or the end of the day where it has none. */
export function isBroken(action: Pick<Action, 'dueOn' | 'dueTime'>, { now, zone }: BriefMoment): boolean {
  const today = localDate(now, zone);
  if (action.dueOn === null || action.dueOn > today) return false;
  return action.dueOn < today || (action.dueTime !== null && action.dueTime < localTime(now, zone));
}

/** By deadline, a day's timed ones before the rest of the day, undated ones last. */
function dueKey(action: Action): string {
  return action.dueOn === null ? '~' : `${action.dueOn} ${action.dueTime ?? '24:00'}`;
}

/** The main contact first, then those with a role in the decision. */
function rank(contact: Contact): number {
  if (contact.isPrimary) return 0;
  return contact.decisionRoles.length > 0 ? 1 : 2;
}

type Key = number | string | readonly number[];

function by<T>(keyOf: (item: T) => Key): (a: T, b: T) => number {
  return (a, b) => compare(keyOf(a), keyOf(b));
}

function compare(a: Key, b: Key): number {
  if (typeof a === 'object' && typeof b === 'object') {
    const index = a.findIndex((part, place) => part !== b[place]);
    return index < 0 ? 0 : (a[index] ?? 0) - (b[index] ?? 0);
  }
  return a < b ? -1 : a > b ? 1 : 0;
}
