import type { InputOf } from '@genjin/domain/endpoint';
import { Refusal } from '@genjin/domain/errors';
import type { liveApi } from '@genjin/domain/live';
import type { Ctx } from '#kit/context';

export async function streamCustomerEvents(
  _ctx: Ctx,
  _input: InputOf<typeof liveApi.customer>,
  _request: Request,
): Promise<Response> {
  throw new Refusal('service.failed');
}
