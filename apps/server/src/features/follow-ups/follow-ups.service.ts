import type { HandlerAnswerOf, InputOf } from '@genjin/domain/endpoint';
import { Refusal } from '@genjin/domain/errors';
import type { followUpApi } from '@genjin/domain/follow-up';
import { requireCustomer } from '#features/access/access.service';
import type { Ctx } from '#kit/context';
import { pageFrom, readCursor } from '#kit/keyset';
import { selectFollowUp } from './follow-ups.store.ts';
import { loadFollowUp, loadFollowUps } from './load-follow-ups.service.ts';

/** A page of a customer's timeline, the newest occurrence first. */
export async function listFollowUps(
  ctx: Ctx,
  { query }: InputOf<typeof followUpApi.list>,
): Promise<HandlerAnswerOf<typeof followUpApi.list>> {
  const { customer, cursor, limit, ...filters } = query;
  const relation = await requireCustomer(ctx.db, ctx, customer, 'customer.read');
  const key = readCursor(cursor, 2);
  const after = key && { startedAt: String(key[0]), id: String(key[1]) };
  const rows = await loadFollowUps(ctx.db, relation, { customerId: customer, ...filters, after, limit: limit + 1 });
  return pageFrom(rows, limit, (row) => [row.startedAt, row.id]);
}

export async function readFollowUp(
  ctx: Ctx,
  { params }: InputOf<typeof followUpApi.read>,
): Promise<HandlerAnswerOf<typeof followUpApi.read>> {
  const row = await selectFollowUp(ctx.db, params.id);
  if (!row) throw new Refusal('record.not_found');
  const relation = await requireCustomer(ctx.db, ctx, row.customerId, 'customer.read');
  return loadFollowUp(ctx.db, relation, row);
}
