import type { HandlerAnswerOf, InputOf } from '@genjin/domain/endpoint';
import { Refusal, refuseField } from '@genjin/domain/errors';
import { type Correction, correctableFields, type followUpApi, NewCorrection } from '@genjin/domain/follow-up';
import { allows, mayCorrect, type Relation } from '@genjin/domain/policy';
import { liesInFuture } from '@genjin/domain/timeliness';
import { localTime } from '@genjin/domain/zoned-time';
import { relationTo } from '#features/access/access.service';
import { refreshLastContact, touchCustomer } from '#features/customers/touch-customer.service';
import { requireWords } from '#features/settings/require-words.service';
import { teamSettings } from '#features/settings/settings.service';
import { audit } from '#kit/audit';
import type { Ctx } from '#kit/context';
import { type Db, inTx, type Tx } from '#kit/db';
import { announce } from '#kit/live-bus';
import { onlyOnce } from '#kit/receipts';
import { refuseValue } from '#kit/refuse-value';
import {
  type FollowUpRow,
  insertCorrection,
  lockFollowUp,
  selectFollowUp,
  selectLastCorrection,
  updateFollowUp,
} from './follow-ups.store.ts';
import { loadFollowUpById } from './load-follow-ups.service.ts';

/**
 * Corrects what a record says; old and new stay visible with the reason. Author, customer and the time of writing never change, and
 * the last contact is reckoned again from the facts, so that a correction cannot refresh it.
 */
export async function correctFollowUp(
  ctx: Ctx,
  { params, body }: InputOf<typeof followUpApi.correct>,
): Promise<HandlerAnswerOf<typeof followUpApi.correct>> {
  const relation = await requireCorrectable(ctx.db, ctx, params.id);
  return onlyOnce(
    ctx,
    { id: body.id, endpoint: 'followUps.correct', content: { followUpId: params.id, ...body } },
    async (tx) => {
      const before = await requireCurrent(tx, relation, params.id, body.version);
      const after = await judged(tx, ctx, before, body.changes);
      const changes = differences(before, after);
      if (changes.length === 0) throw refuseValue(NewCorrection, ['changes'], 'required', ctx.locale);
      const corrected = Object.fromEntries(changes.map(({ field, after }) => [field, after]));
      await updateFollowUp(tx, params.id, { ...corrected, timeKnown: knowsTime(ctx, before, after) });
      const note = { id: body.id, followUpId: params.id, at: ctx.now, byId: ctx.asker.id, reason: body.reason };
      await insertCorrection(tx, { ...note, changes: JSON.stringify(changes) });
      return settle(tx, ctx, relation, before);
    },
    (tx) => reloaded(tx, relation, params.id),
  );
}

/** Takes a record out of all counts; it stays readable, and what it closed stays closed. */
export async function voidFollowUp(
  ctx: Ctx,
  { params, body }: InputOf<typeof followUpApi.void>,
): Promise<HandlerAnswerOf<typeof followUpApi.void>> {
  const relation = await requireCorrectable(ctx.db, ctx, params.id);
  return inTx(ctx.db, async (tx) => {
    const before = await requireCurrent(tx, relation, params.id, body.version);
    await updateFollowUp(tx, params.id, { voidedAt: ctx.now, voidedBy: ctx.asker.id, voidReason: body.reason });
    await audit(tx, ctx, 'followUp.void', params.id, { customerId: before.customerId });
    return settle(tx, ctx, relation, before);
  });
}

/** A record is corrected and voided by its author and by administrators; who does not see the customer learns nothing. */
async function requireCorrectable(db: Db, ctx: Ctx, id: string): Promise<Relation> {
  const row = await selectFollowUp(db, id);
  if (!row) throw new Refusal('record.not_found');
  const relation = await relationTo(db, ctx, row.customerId);
  if (!allows(relation, 'customer.read')) throw new Refusal('record.not_found');
  if (!mayCorrect(ctx.asker, relation, row.authorId)) throw new Refusal('permission.denied');
  return relation;
}

/** The record as it stands, held; refused where it is voided or the asker read another version. */
async function requireCurrent(tx: Tx, relation: Relation, id: string, version: number): Promise<FollowUpRow> {
  await lockFollowUp(tx, id);
  const row = await selectFollowUp(tx, id);
  if (!row) throw new Refusal('record.not_found');
  if (row.voidedAt !== null) throw new Refusal('followUp.voided');
  if (row.version !== version) {
    const last = await selectLastCorrection(tx, id);
    const current = await loadFollowUpById(tx, relation, id);
    const changedBy = last ? { id: last.byId, name: last.byName } : null;
    throw new Refusal('record.stale', { details: { current, changedBy, changedAt: last?.at ?? null } });
  }
  return row;
}

type Changes = InputOf<typeof followUpApi.correct>['body']['changes'];

/** The record as it would read, checked like a new one; that it is late by now needs no second reason. */
async function judged(tx: Tx, ctx: Ctx, before: FollowUpRow, changes: Changes): Promise<FollowUpRow> {
  const after = { ...before, ...changes };
  for (const field of ['startedAt', 'endedAt'] as const)
    if (changes[field] !== undefined && liesInFuture(changes[field], ctx.now))
      throw refuseField('followUp.in_future', ['changes', field], ctx.locale);
  if (Date.parse(after.endedAt) < Date.parse(after.startedAt))
    throw refuseValue(NewCorrection, ['changes', 'endedAt'], 'ends_before_start', ctx.locale);
  const { method, topics } = changes;
  if (method !== undefined || topics !== undefined)
    requireWords(await teamSettings(tx), NewCorrection, ctx.locale, [
      { dictionary: 'methods', codes: method ? [method] : [], path: ['changes', 'method'] },
      { dictionary: 'topics', codes: topics ?? [], path: ['changes', 'topics'] },
    ]);
  return after;
}

/** A day alone becomes a time as soon as somebody says one; moved to another day it stays a day alone. */
function knowsTime({ zone }: Ctx, before: FollowUpRow, after: FollowUpRow): boolean {
  const moved = (['startedAt', 'endedAt'] as const).some(
    (field) => Date.parse(before[field]) !== Date.parse(after[field]),
  );
  if (before.timeKnown || !moved) return before.timeKnown;
  return localTime(after.startedAt, zone) !== '00:00' || Date.parse(after.endedAt) !== Date.parse(after.startedAt);
}

/** The fields that really change; instants are compared as instants, however they are written. */
function differences(before: FollowUpRow, after: FollowUpRow): Correction['changes'] {
  return correctableFields.flatMap((field) => {
    const instant = field === 'startedAt' || field === 'endedAt';
    const was = before[field];
    const is = instant ? new Date(after[field]).toISOString() : after[field];
    return JSON.stringify(was) === JSON.stringify(is) ? [] : [{ field, before: was, after: is }];
  });
}

async function settle(tx: Tx, ctx: Ctx, relation: Relation, { id, customerId }: FollowUpRow) {
  await refreshLastContact(tx, customerId);
  await touchCustomer(tx, customerId, ctx.now);
  await announce(tx, { customerId, what: 'followUp', id, by: { id: ctx.asker.id, name: ctx.asker.name } });
  return reloaded(tx, relation, id);
}

async function reloaded(db: Db, relation: Relation, id: string) {
  const followUp = await loadFollowUpById(db, relation, id);
  if (!followUp) throw new Refusal('record.not_found');
  return followUp;
}
