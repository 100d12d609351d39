import type { HandlerAnswerOf, InputOf } from '@genjin/domain/endpoint';
import { Refusal } from '@genjin/domain/errors';
import type { sessionApi } from '@genjin/domain/session';
import type { PublicCtx } from '#kit/context';

export async function readSetupState(
  _ctx: PublicCtx,
  _input: InputOf<typeof sessionApi.setupState>,
): Promise<HandlerAnswerOf<typeof sessionApi.setupState>> {
  throw new Refusal('service.failed');
}

export async function setUp(
  _ctx: PublicCtx,
  _input: InputOf<typeof sessionApi.setup>,
): Promise<HandlerAnswerOf<typeof sessionApi.setup>> {
  throw new Refusal('service.failed');
}
