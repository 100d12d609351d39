import type { Customer } from '@genjin/domain/customer';
import type { NewFollowUp } from '@genjin/domain/follow-up';
import { formatMoneyRange } from '@genjin/domain/money';
import type { Plan } from '@genjin/domain/plan';
import { type Timeliness, timelinessOf } from '@genjin/domain/timeliness';
import { instantOf, localDate } from '@genjin/domain/zoned-time';
import type { z } from 'zod';
import type { RecordDraft } from './draft.ts';
import { endDayOf, type Occurrence } from './occurrence.ts';

/** What a draft is turned into a record with. */
export interface RecordContext {
  readonly customer: Pick<
    Customer,
    'id' | 'version' | 'budget' | 'timeNodeOn' | 'timeNodeNote' | 'probability' | 'priority' | 'summary'
  >;
  readonly userId: string;
  readonly zone: string;
  /** The goal that the form shows unless the writer changed it. */
  readonly goal: string;
  /** The customer's open plan that the contact may fulfil. */
  readonly plan: Plan | null;
  /** Whether the writer came from that plan: then it is the one, even before its day. */
  readonly cameFromPlan: boolean;
}

/** The instants of an occurrence in the team's zone. */
export function instantsOf(occurrence: Occurrence, zone: string): { startedAt: string; endedAt: string } {
  const startedAt = instantOf(occurrence.day, occurrence.start, zone);
  const endedAt = occurrence.end === null ? startedAt : instantOf(endDayOf(occurrence), occurrence.end, zone);
  return { startedAt, endedAt };
}

/** The 24-hour rule for a draft as if it were saved now. */
export function timelinessOfDraft(draft: RecordDraft, zone: string, now: string, hoursToRecord: number): Timeliness {
  const { endedAt } = instantsOf(draft.occurrence, zone);
  return timelinessOf({ endedAt, writtenAt: now, origin: 'live' }, hoursToRecord);
}

/**
 * Whether the plan counts as fulfilled: as the writer says, else when they came from it or its own day has come by the day of the
 * contact.
 */
export function fulfilsPlan(
  draft: RecordDraft,
  { plan, cameFromPlan, zone }: Pick<RecordContext, 'plan' | 'cameFromPlan' | 'zone'>,
): boolean {
  if (!plan) return false;
  return draft.fulfilsPlan ?? (cameFromPlan || localDate(plan.startsAt, zone) <= draft.occurrence.day);
}

/** What the draft changes of the customer; null where nothing differs from what is known. */
function revealedBy(draft: RecordDraft, { customer }: RecordContext): z.input<typeof NewFollowUp>['revealed'] {
  const { revealed } = draft;
  const budget = customer.budget ? formatMoneyRange(customer.budget.min, customer.budget.max, 'zh') : '';
  const changes = {
    ...(revealed.budget !== undefined && revealed.budget.trim() !== budget ? { budget: revealed.budget } : {}),
    ...(revealed.timeNodeOn !== undefined && revealed.timeNodeOn !== customer.timeNodeOn
      ? { timeNodeOn: revealed.timeNodeOn }
      : {}),
    ...(differs(revealed.timeNodeNote, customer.timeNodeNote) ? { timeNodeNote: revealed.timeNodeNote } : {}),
    ...(revealed.probability !== undefined && revealed.probability !== customer.probability
      ? { probability: revealed.probability }
      : {}),
    ...(revealed.priority !== undefined && revealed.priority !== customer.priority
      ? { priority: revealed.priority }
      : {}),
    ...(differs(revealed.summary, customer.summary) ? { summary: revealed.summary } : {}),
  };
  return Object.keys(changes).length === 0 ? null : { version: customer.version, ...changes };
}

function differs(written: string | undefined, known: string | null): boolean {
  return written !== undefined && written.trim() !== (known ?? '');
}

function nextPlanOf(
  { nextPlan }: RecordDraft,
  { zone, userId }: RecordContext,
): z.input<typeof NewFollowUp>['nextPlan'] {
  if (!nextPlan) return null;
  const { id, day, start, end, method, goal, preparation, ownerId } = nextPlan;
  const startsAt = instantOf(day, start, zone);
  const endsAt = end === null ? null : instantOf(endDayOf(nextPlan), end, zone);
  return { id, startsAt, endsAt, method, goal, preparation, ownerId: ownerId ?? userId };
}

const texts = (items: readonly { text: string }[]): string[] => items.map((item) => item.text);

/** The record that a tidied draft stands for, as the endpoint takes it. */
export function newFollowUpOf(draft: RecordDraft, context: RecordContext): z.input<typeof NewFollowUp> {
  const { customer, userId, zone, plan } = context;
  return {
    id: draft.id,
    customerId: customer.id,
    ...instantsOf(draft.occurrence, zone),
    content: draft.content,
    method: draft.method,
    connected: draft.connected,
    goal: draft.goal ?? context.goal,
    goalResult: draft.goalResult,
    topics: [...draft.topics],
    mood: draft.mood,
    statements: texts(draft.statements),
    refused: draft.refused,
    consensus: texts(draft.consensus),
    openIssues: texts(draft.openIssues),
    privateNote: draft.privateNote,
    lateReason: draft.lateReason,
    participants: [
      ...draft.ours.map((id) => ({ side: 'ours' as const, userId: id })),
      ...[...draft.contactIds, ...draft.newContacts.map((one) => one.id)].map((contactId) => ({
        side: 'customer' as const,
        contactId,
      })),
      ...draft.thirdParties.map((name) => ({ side: 'third' as const, name })),
    ],
    newContacts: draft.newContacts.map((one) => ({ ...one, decisionRoles: [...one.decisionRoles] })),
    concerns: draft.concerns.map(({ id, text, major }) => ({ id, content: text, major })),
    resolvedConcernIds: [...draft.resolvedConcernIds],
    obstacles: draft.obstacles.map(({ id, kind, note }) => ({ id, kind, note })),
    resolvedObstacleIds: [...draft.resolvedObstacleIds],
    needs: draft.needs.map(({ id, kind, text }) => ({ id, kind, content: text })),
    actions: draft.actions.map(({ id, text, ownerId, due }) => {
      const deadline = due ?? draft.actionsDue;
      return {
        id,
        content: text,
        ownerId: ownerId ?? userId,
        dueOn: deadline?.day ?? null,
        dueTime: deadline?.time ?? null,
      };
    }),
    closedActionIds: [...draft.closedActionIds],
    ...(plan ? { planId: fulfilsPlan(draft, context) ? plan.id : null } : {}),
    nextPlan: nextPlanOf(draft, context),
    revealed: revealedBy(draft, context),
  };
}
