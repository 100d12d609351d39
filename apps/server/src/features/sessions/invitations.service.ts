import type { HandlerAnswerOf, InputOf } from '@genjin/domain/endpoint';
import { Refusal } from '@genjin/domain/errors';
import type { sessionApi } from '@genjin/domain/session';
import type { PublicCtx } from '#kit/context';

export async function readInvitation(
  _ctx: PublicCtx,
  _input: InputOf<typeof sessionApi.invitation>,
): Promise<HandlerAnswerOf<typeof sessionApi.invitation>> {
  throw new Refusal('service.failed');
}

export async function acceptInvitation(
  _ctx: PublicCtx,
  _input: InputOf<typeof sessionApi.acceptInvitation>,
): Promise<HandlerAnswerOf<typeof sessionApi.acceptInvitation>> {
  throw new Refusal('service.failed');
}
