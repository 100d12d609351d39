import type { HandlerAnswerOf, InputOf } from '@genjin/domain/endpoint';
import { Refusal } from '@genjin/domain/errors';
import type { followUpApi } from '@genjin/domain/follow-up';
import type { Ctx } from '#kit/context';

export async function correctFollowUp(
  _ctx: Ctx,
  _input: InputOf<typeof followUpApi.correct>,
): Promise<HandlerAnswerOf<typeof followUpApi.correct>> {
  throw new Refusal('service.failed');
}
export async function voidFollowUp(
  _ctx: Ctx,
  _input: InputOf<typeof followUpApi.void>,
): Promise<HandlerAnswerOf<typeof followUpApi.void>> {
  throw new Refusal('service.failed');
}
