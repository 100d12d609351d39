import type { HandlerAnswerOf, InputOf } from '@genjin/domain/endpoint';
import { Refusal, refuseField } from '@genjin/domain/errors';
import { type followUpApi, NewFollowUp } from '@genjin/domain/follow-up';
import type { Relation } from '@genjin/domain/policy';
import { liesInFuture, timelinessOf } from '@genjin/domain/timeliness';
import { requireCustomer } from '#features/access/access.service';
import { keepPromises, promiseActions } from '#features/actions/promises.service';
import { openConcerns, resolveConcerns } from '#features/concerns/concerns.service';
import { addContactsMet } from '#features/contacts/add-contacts-met.service';
import { applyRevealed } from '#features/customers/apply-revealed.service';
import { refreshLastContact, touchCustomer } from '#features/customers/touch-customer.service';
import { addRevealedNeeds } from '#features/needs/needs.service';
import { openObstacles, resolveObstacles } from '#features/obstacles/obstacles.service';
import { fulfilPlan } from '#features/plans/fulfil-plan.service';
import { makePlan, planMadeBy } from '#features/plans/make-plan.service';
import { requireWords } from '#features/settings/require-words.service';
import { teamSettings } from '#features/settings/settings.service';
import type { Ctx } from '#kit/context';
import type { Db, Tx } from '#kit/db';
import { announce } from '#kit/live-bus';
import { onlyOnce } from '#kit/receipts';
import { insertFollowUp } from './follow-ups.store.ts';
import { loadFollowUpById } from './load-follow-ups.service.ts';
import { addParticipants } from './participants.service.ts';

type Recorded = HandlerAnswerOf<typeof followUpApi.record>;

/**
 * Records a contact with all that follows from it, in one transaction: people met, concerns, obstacles and needs, promises made and
 * kept, the plan fulfilled, the next plan, and what was learned about the customer. A retry with the same id answers the same record.
 */
export async function recordFollowUp(ctx: Ctx, { body }: InputOf<typeof followUpApi.record>): Promise<Recorded> {
  const relation = await requireCustomer(ctx.db, ctx, body.customerId, 'followUp.write');
  return onlyOnce(
    ctx,
    { id: body.id, endpoint: 'followUps.record', content: body },
    async (tx) => {
      const record = await judged(tx, ctx, body);
      await write(tx, ctx, record);
      const by = { id: ctx.asker.id, name: ctx.asker.name };
      await announce(tx, { customerId: record.customerId, what: 'followUp', id: record.id, by });
      return recorded(tx, relation, record.id);
    },
    (tx) => recorded(tx, relation, body.id),
  );
}

type Judged = NewFollowUp & { readonly endedAt: string };

/** What the schema cannot know: the server's clock, the 24-hour rule and the team's words. */
async function judged(tx: Tx, ctx: Ctx, body: NewFollowUp): Promise<Judged> {
  const record = { ...body, endedAt: body.endedAt ?? body.startedAt };
  for (const field of ['startedAt', 'endedAt'] as const)
    if (liesInFuture(record[field], ctx.now)) throw refuseField('followUp.in_future', [field], ctx.locale);
  const settings = await teamSettings(tx);
  const { endedAt } = record;
  const { state } = timelinessOf({ endedAt, writtenAt: ctx.now, origin: 'live' }, settings.rules.hoursToRecord);
  if (state === 'late' && record.lateReason === null)
    throw refuseField('followUp.late_reason_required', ['lateReason'], ctx.locale);
  requireWords(settings, NewFollowUp, ctx.locale, [
    { dictionary: 'methods', codes: record.method === null ? [] : [record.method], path: ['method'] },
    { dictionary: 'topics', codes: record.topics, path: ['topics'] },
  ]);
  return record;
}

/** The customer's own row comes last: whoever edits one of its parts meanwhile takes the rows in the same order. */
async function write(tx: Tx, ctx: Ctx, record: Judged): Promise<void> {
  const { id, customerId } = record;
  await insertFollowUp(tx, { ...factsOf(record), authorId: ctx.asker.id, writtenAt: ctx.now });
  await addContactsMet(tx, ctx, customerId, record.newContacts, id);
  await addParticipants(tx, ctx, customerId, record.participants, id);
  await openConcerns(tx, ctx, customerId, record.concerns, id);
  await resolveConcerns(tx, ctx, customerId, record.resolvedConcernIds, id);
  await openObstacles(tx, ctx, customerId, record.obstacles, id);
  await resolveObstacles(tx, ctx, customerId, record.resolvedObstacleIds, id);
  await addRevealedNeeds(tx, ctx, customerId, record.needs, id);
  await keepPromises(tx, ctx, customerId, record.closedActionIds, id);
  await promiseActions(tx, ctx, customerId, record.actions, id);
  await fulfilPlan(tx, ctx, { ...record, followUpId: id });
  if (record.nextPlan)
    await makePlan(tx, ctx, customerId, record.nextPlan, { schema: NewFollowUp, path: ['nextPlan'], followUpId: id });
  if (record.revealed) await applyRevealed(tx, ctx, customerId, record.revealed, id);
  await refreshLastContact(tx, customerId);
  await touchCustomer(tx, customerId, ctx.now);
}

function factsOf(record: Judged) {
  return {
    id: record.id,
    customerId: record.customerId,
    startedAt: record.startedAt,
    endedAt: record.endedAt,
    method: record.method,
    connected: record.connected,
    goal: record.goal,
    goalResult: record.goalResult,
    content: record.content,
    topics: [...new Set(record.topics)],
    mood: record.mood,
    statements: record.statements,
    refused: record.refused,
    consensus: record.consensus,
    openIssues: record.openIssues,
    privateNote: record.privateNote,
    lateReason: record.lateReason,
  };
}

async function recorded(db: Db, relation: Relation, id: string): Promise<Recorded> {
  const followUp = await loadFollowUpById(db, relation, id);
  if (!followUp) throw new Refusal('record.not_found');
  return { followUp, nextPlan: await planMadeBy(db, id) };
}
