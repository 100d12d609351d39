import {
  type Action,
  type actionApi,
  type EditAction,
  EditAction as EditSchema,
  postpones,
} from '@genjin/domain/action';
import type { HandlerAnswerOf, InputOf } from '@genjin/domain/endpoint';
import { Refusal } from '@genjin/domain/errors';
import { allows, mayWorkOn } from '@genjin/domain/policy';
import { relationTo } from '#features/access/access.service';
import { requireActive } from '#features/access/active-people.service';
import { staleRefusal } from '#features/changes/stale.service';
import { touchCustomer } from '#features/customers/touch-customer.service';
import type { Ctx } from '#kit/context';
import { inTx, type Tx } from '#kit/db';
import { announce } from '#kit/live-bus';
import { refuseValue } from '#kit/refuse-value';
import { lockAction, selectAction, updateAction } from './actions.store.ts';
import { noteActionChange } from './note-action.service.ts';

/** Finishes, cancels, reopens, reassigns, postpones or rewords an action. */
export async function editAction(
  ctx: Ctx,
  { params, body }: InputOf<typeof actionApi.edit>,
): Promise<HandlerAnswerOf<typeof actionApi.edit>> {
  return inTx(ctx.db, async (tx) => {
    const before = await requireWorkable(tx, ctx, params.id);
    if (before.version !== body.version)
      throw await staleRefusal(tx, { customerId: before.customer.id, subjectId: before.id }, before);
    if (before.state !== 'open' && body.state !== 'open') throw new Refusal('record.closed');
    const set = changed(before, body, ctx);
    if (set.ownerId !== before.owner.id) await requireActive(tx, ctx, [{ userId: set.ownerId, path: ['ownerId'] }]);
    await updateAction(tx, before.id, set);
    const after = (await selectAction(tx, before.id)) ?? before;
    await noteActionChange(tx, ctx, before, after, { reason: body.reason ?? null });
    await touchCustomer(tx, before.customer.id, ctx.now);
    const by = { id: ctx.asker.id, name: ctx.asker.name };
    await announce(tx, { customerId: before.customer.id, what: 'action', id: before.id, by });
    return after;
  });
}

/** Its own owner may work on an action even without seeing the customer; to everybody else it is as hidden as the customer. */
async function requireWorkable(tx: Tx, ctx: Ctx, id: string): Promise<Action> {
  await lockAction(tx, id);
  const action = await selectAction(tx, id);
  if (!action) throw new Refusal('record.not_found');
  const relation = await relationTo(tx, ctx, action.customer.id);
  if (action.owner.id !== ctx.asker.id && !allows(relation, 'customer.read')) throw new Refusal('record.not_found');
  if (!mayWorkOn(ctx.asker, relation, action.owner.id, 'action.edit')) throw new Refusal('permission.denied');
  return action;
}

/** The row after the edit. A day that is taken away takes its time with it; what is reopened has no result any more. */
function changed(before: Action, body: EditAction, ctx: Ctx) {
  const dueOn = body.dueOn === undefined ? before.dueOn : body.dueOn;
  const dueTime = body.dueTime === undefined ? (dueOn === null ? null : before.dueTime) : body.dueTime;
  const state = body.state ?? before.state;
  const reopened = state === 'open' && before.state !== 'open';
  if (dueTime !== null && dueOn === null) throw refuseValue(EditSchema, ['dueOn'], 'required', ctx.locale);
  if (state === 'open' && !reopened && !body.reason && postpones(before, { dueOn, dueTime }))
    throw refuseValue(EditSchema, ['reason'], 'required', ctx.locale);
  return {
    content: body.content ?? before.content,
    ownerId: body.ownerId ?? before.owner.id,
    dueOn,
    dueTime,
    state,
    result: body.result === undefined ? (reopened ? null : before.result) : body.result,
    ...(state === before.state
      ? {}
      : { closedAt: state === 'open' ? null : ctx.now, ...(reopened ? { closedByFollowUpId: null } : {}) }),
  };
}
