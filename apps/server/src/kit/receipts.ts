import { createHash } from 'node:crypto';
import { Refusal } from '@genjin/domain/errors';
import type { Ctx } from './context.ts';
import { inTx, type Tx } from './db.ts';

/**
 * Runs the effect of a create with a client-made id exactly once. A retry (same person, endpoint, id and content) answers what `again`
 * finds; the same id with anything else is refused with `record.id_taken`. Two parallel tries: the second waits for the first.
 */
export async function onlyOnce<T>(
  ctx: Ctx,
  request: { readonly id: string; readonly endpoint: string; readonly content: unknown },
  effect: (tx: Tx) => Promise<T>,
  again: (tx: Tx) => Promise<T>,
): Promise<T> {
  const digest = digestOf(request.content);
  return inTx(ctx.db, async (tx) => {
    const fresh = await tx
      .insertInto('receipts')
      .values({ id: request.id, userId: ctx.asker.id, endpoint: request.endpoint, digest, at: ctx.now })
      .onConflict((conflict) => conflict.column('id').doNothing())
      .returning('id')
      .executeTakeFirst();
    if (fresh) return effect(tx);
    const earlier = await tx.selectFrom('receipts').selectAll().where('id', '=', request.id).executeTakeFirst();
    if (earlier?.userId !== ctx.asker.id || earlier.endpoint !== request.endpoint || earlier.digest !== digest)
      throw new Refusal('record.id_taken');
    return again(tx);
  });
}

/** SHA-256 of a JSON value, whatever the order of its keys. */
function digestOf(content: unknown): string {
  return createHash('sha256')
    .update(JSON.stringify(sorted(content)))
    .digest('hex');
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, inner]) => [key, sorted(inner)]),
  );
}
