import type { HandlerAnswerOf, InputOf } from '@genjin/domain/endpoint';
import { Refusal } from '@genjin/domain/errors';
import type { sessionApi } from '@genjin/domain/session';
import type { Ctx } from '#kit/context';

export async function changePassword(
  _ctx: Ctx,
  _input: InputOf<typeof sessionApi.changePassword>,
): Promise<HandlerAnswerOf<typeof sessionApi.changePassword>> {
  throw new Refusal('service.failed');
}
