import type { HandlerAnswerOf, InputOf } from '@genjin/domain/endpoint';
import { Refusal } from '@genjin/domain/errors';
import type { HandOver, handOverApi } from '@genjin/domain/hand-over';
import type { Ctx } from '#kit/context';
import type { Db, Tx } from '#kit/db';
import { pageFrom, readCursor } from '#kit/keyset';
import { isConcerned, lockHandOver, selectHandOver, selectHandOvers } from './hand-overs.store.ts';

/** Hand-overs that concern the asker: who made them, who gave from theirs, who receives. Administrators see all. */
export async function listHandOvers(
  ctx: Ctx,
  { query }: InputOf<typeof handOverApi.list>,
): Promise<HandlerAnswerOf<typeof handOverApi.list>> {
  const after = readCursor(query.cursor, 2);
  const rows = await selectHandOvers(ctx.db, {
    of: seesAll(ctx) ? null : ctx.asker.id,
    state: query.state ?? null,
    after: after && [String(after[0]), String(after[1])],
    limit: query.limit + 1,
  });
  return pageFrom(rows, query.limit, (row) => [row.key, row.id]);
}

/**
 * A hand-over that concerns the asker, held until the transaction ends.
 * @throws Refusal `record.not_found` where there is none or it does not concern them; `record.stale` with the one as it stands.
 */
export async function holdHandOver(tx: Tx, ctx: Ctx, id: string, version: number): Promise<HandOver> {
  await lockHandOver(tx, id);
  const found = await selectHandOver(tx, id);
  if (!found || !(seesAll(ctx) || (await isConcerned(tx, id, ctx.asker.id)))) throw new Refusal('record.not_found');
  if (found.version !== version)
    throw new Refusal('record.stale', { details: { current: found, changedBy: null, changedAt: null } });
  return found;
}

/** @throws Refusal `record.not_found` */
export async function readHandOver(db: Db, id: string): Promise<HandOver> {
  const found = await selectHandOver(db, id);
  if (!found) throw new Refusal('record.not_found');
  return found;
}

const seesAll = ({ asker }: Ctx): boolean => asker.roles.includes('admin');
