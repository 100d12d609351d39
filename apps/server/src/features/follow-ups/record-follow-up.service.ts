import type { HandlerAnswerOf, InputOf } from '@genjin/domain/endpoint';
import { Refusal } from '@genjin/domain/errors';
import type { followUpApi } from '@genjin/domain/follow-up';
import type { Ctx } from '#kit/context';

export async function recordFollowUp(
  _ctx: Ctx,
  _input: InputOf<typeof followUpApi.record>,
): Promise<HandlerAnswerOf<typeof followUpApi.record>> {
  throw new Refusal('service.failed');
}
