import type { Action } from '@genjin/domain/action';
import { type NewFollowUp, NewFollowUp as Schema } from '@genjin/domain/follow-up';
import { requireActive } from '#features/access/active-people.service';
import { requireOfCustomer } from '#features/access/references.service';
import type { Ctx } from '#kit/context';
import type { Db, Tx } from '#kit/db';
import { refuseValue } from '#kit/refuse-value';
import { closeActions, insertActions, lockActions, selectActionsOfFollowUps } from './actions.store.ts';
import { noteActionChange, noteNewAction } from './note-action.service.ts';

/**
 * The actions that a follow-up promised, in its order. The caller has checked `action.edit`.
 * @throws Refusal `user.inactive` or `input.invalid` with the path of the action's field.
 */
export async function promiseActions(
  tx: Tx,
  ctx: Ctx,
  customerId: string,
  actions: NewFollowUp['actions'],
  followUpId: string,
): Promise<void> {
  if (actions.length === 0) return;
  const owners = actions.map((action, index) => ({ userId: action.ownerId, path: ['actions', index, 'ownerId'] }));
  await requireActive(tx, ctx, owners);
  const untimely = actions.findIndex((action) => action.dueTime !== null && action.dueOn === null);
  if (untimely >= 0) throw refuseValue(Schema, ['actions', untimely, 'dueOn'], 'required', ctx.locale);
  await insertActions(
    tx,
    actions.map((action, position) => ({ ...action, customerId, followUpId, position, createdAt: ctx.now })),
  );
  for (const action of await selectActionsOfFollowUps(tx, [followUpId])) await noteNewAction(tx, ctx, action);
}

/**
 * The promises that a follow-up kept: open ones become done and name it; those already closed stay as they are.
 * @throws Refusal `customer.foreign_reference` where one is not this customer's.
 */
export async function keepPromises(
  tx: Tx,
  ctx: Ctx,
  customerId: string,
  ids: readonly string[],
  followUpId: string,
): Promise<void> {
  if (ids.length === 0) return;
  await requireOfCustomer(tx, ctx, customerId, 'actions', ids, ['closedActionIds']);
  const open = (await lockActions(tx, ids)).filter((action) => action.state === 'open');
  if (open.length === 0) return;
  const done = { state: 'done', closedAt: ctx.now, closedByFollowUpId: followUpId } as const;
  await closeActions(
    tx,
    open.map((action) => action.id),
    done,
  );
  for (const action of open) await noteActionChange(tx, ctx, action, { ...action, ...done }, { followUpId });
}

/** The actions that each of these follow-ups promised, in the order they were written down. */
export function actionsPromisedIn(db: Db, followUpIds: readonly string[]): Promise<Action[]> {
  return selectActionsOfFollowUps(db, followUpIds);
}
