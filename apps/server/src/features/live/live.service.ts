import type { InputOf } from '@genjin/domain/endpoint';
import type { LiveEvent, liveApi } from '@genjin/domain/live';
import { allows } from '@genjin/domain/policy';
import { relationTo, requireCustomer } from '#features/access/access.service';
import { authenticate } from '#features/sessions/authenticate';
import type { Ctx } from '#kit/context';
import type { EventSource } from '#kit/event-stream';

/**
 * What happens to one customer, for as long as the asker may see it: session and relation are looked up again before anything is sent,
 * so that signing out, being disabled or losing the customer ends the stream.
 */
export async function followCustomer(
  ctx: Ctx,
  { params }: InputOf<typeof liveApi.customer>,
  request: Request,
): Promise<EventSource<LiveEvent>> {
  await requireCustomer(ctx.db, ctx, params.id, 'customer.read');
  // The stream outlives its request: only the headers say who reads it.
  const reader = new Request(request.url, { headers: request.headers });
  return {
    subscribe: (listener) => ctx.live.subscribe(params.id, listener),
    async stillAllowed() {
      const asker = await authenticate(ctx, reader, ctx.clock().toISOString());
      return asker !== null && allows(await relationTo(ctx.db, { asker }, params.id), 'customer.read');
    },
  };
}
