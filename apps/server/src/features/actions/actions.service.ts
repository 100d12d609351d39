import { type Action, type actionApi, NewAction } from '@genjin/domain/action';
import type { HandlerAnswerOf, InputOf } from '@genjin/domain/endpoint';
import { Refusal } from '@genjin/domain/errors';
import { localDate } from '@genjin/domain/zoned-time';
import { requireCustomer } from '#features/access/access.service';
import { requireActive } from '#features/access/active-people.service';
import { requireListOf } from '#features/access/oversight.service';
import { touchCustomer } from '#features/customers/touch-customer.service';
import type { Ctx } from '#kit/context';
import type { Db } from '#kit/db';
import { pageFrom, readCursor } from '#kit/keyset';
import { announce } from '#kit/live-bus';
import { part } from '#kit/one-go';
import { onlyOnce } from '#kit/receipts';
import { refuseValue } from '#kit/refuse-value';
import {
  actionFrom,
  insertActions,
  openActionsQuery,
  selectAction,
  selectClosedActions,
  selectOpenActions,
} from './actions.store.ts';
import { daysOf } from './due-actions.service.ts';
import { noteNewAction } from './note-action.service.ts';

/** One person's actions: open ones by deadline in the team's days, or closed ones, the last closed first. */
export async function listActions(
  ctx: Ctx,
  { query }: InputOf<typeof actionApi.list>,
): Promise<HandlerAnswerOf<typeof actionApi.list>> {
  const ownerId = query.owner ?? ctx.asker.id;
  const scope = await requireListOf(ctx.db, ctx, ownerId);
  if (query.group === 'closed') {
    const key = readCursor(query.cursor, 2);
    const after = key && { closedAt: String(key[0]), id: String(key[1]) };
    const rows = await selectClosedActions(ctx.db, { ownerId, scope, after, limit: query.limit + 1 });
    return pageFrom(rows, query.limit, (row) => [row.closedAt, row.id]);
  }
  const key = readCursor(query.cursor, 3);
  const rows = await selectOpenActions(ctx.db, {
    ownerId,
    scope,
    ...daysOf(query.group, localDate(ctx.now, ctx.zone)),
    after: key && { dueOn: String(key[0]), dueTime: String(key[1]), id: String(key[2]) },
    limit: query.limit + 1,
  });
  return pageFrom(rows, query.limit, (row) => [row.dueOn ?? 'infinity', row.dueTime ?? '24:00', row.id]);
}

/** Promises something to a customer outside a follow-up. */
export async function addAction(
  ctx: Ctx,
  { body }: InputOf<typeof actionApi.create>,
): Promise<HandlerAnswerOf<typeof actionApi.create>> {
  await requireCustomer(ctx.db, ctx, body.customerId, 'action.edit');
  return onlyOnce(
    ctx,
    { id: body.id, endpoint: 'actions.create', content: body },
    async (tx) => {
      await requireActive(tx, ctx, [{ userId: body.ownerId, path: ['ownerId'] }]);
      if (body.dueTime !== null && body.dueOn === null) throw refuseValue(NewAction, ['dueOn'], 'required', ctx.locale);
      await insertActions(tx, [{ ...body, createdAt: ctx.now }]);
      const action = await requireStored(tx, body.id);
      await noteNewAction(tx, ctx, action);
      await touchCustomer(tx, body.customerId, ctx.now);
      const by = { id: ctx.asker.id, name: ctx.asker.name };
      await announce(tx, { customerId: body.customerId, what: 'action', id: body.id, by });
      return action;
    },
    (tx) => requireStored(tx, body.id),
  );
}

async function requireStored(db: Db, id: string): Promise<Action> {
  const action = await selectAction(db, id);
  if (!action) throw new Refusal('record.not_found');
  return action;
}

/** The open actions of a customer by deadline (undated ones last), at most 200. */
export const openActionsPart = part(openActionsQuery, (rows) => rows.map(actionFrom));
