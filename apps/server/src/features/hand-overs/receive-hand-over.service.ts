import type { HandlerAnswerOf, InputOf } from '@genjin/domain/endpoint';
import { Refusal } from '@genjin/domain/errors';
import type { handOverApi } from '@genjin/domain/hand-over';
import { audit } from '#kit/audit';
import type { Ctx } from '#kit/context';
import { inTx } from '#kit/db';
import { updateHandOver } from './hand-overs.store.ts';
import { holdHandOver, readHandOver } from './list-hand-overs.service.ts';

/** The receiver says that they have them. Nobody says it for them. */
export function receiveHandOver(
  ctx: Ctx,
  { params, body }: InputOf<typeof handOverApi.receive>,
): Promise<HandlerAnswerOf<typeof handOverApi.receive>> {
  return inTx(ctx.db, async (tx) => {
    const found = await holdHandOver(tx, ctx, params.id, body.version);
    if (found.to.id !== ctx.asker.id) throw new Refusal('permission.denied');
    if (found.state !== 'waiting') throw new Refusal('record.closed');
    await updateHandOver(tx, found.id, { receivedAt: ctx.now });
    await audit(tx, ctx, 'handOver.receive', found.id, { customers: found.customers });
    return readHandOver(tx, found.id);
  });
}
