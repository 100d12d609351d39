import type { HandlerAnswerOf, InputOf } from '@genjin/domain/endpoint';
import { Refusal } from '@genjin/domain/errors';
import type { followUpApi } from '@genjin/domain/follow-up';
import type { Ctx } from '#kit/context';

export async function listFollowUps(
  _ctx: Ctx,
  _input: InputOf<typeof followUpApi.list>,
): Promise<HandlerAnswerOf<typeof followUpApi.list>> {
  throw new Refusal('service.failed');
}
export async function readFollowUp(
  _ctx: Ctx,
  _input: InputOf<typeof followUpApi.read>,
): Promise<HandlerAnswerOf<typeof followUpApi.read>> {
  throw new Refusal('service.failed');
}
