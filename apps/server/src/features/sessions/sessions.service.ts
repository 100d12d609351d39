import type { HandlerAnswerOf, InputOf } from '@genjin/domain/endpoint';
import { Refusal } from '@genjin/domain/errors';
import type { sessionApi } from '@genjin/domain/session';
import type { Ctx, PublicCtx } from '#kit/context';

export async function signIn(
  _ctx: PublicCtx,
  _input: InputOf<typeof sessionApi.signIn>,
): Promise<HandlerAnswerOf<typeof sessionApi.signIn>> {
  throw new Refusal('service.failed');
}

export async function signOut(
  _ctx: Ctx,
  _input: InputOf<typeof sessionApi.signOut>,
): Promise<HandlerAnswerOf<typeof sessionApi.signOut>> {
  throw new Refusal('service.failed');
}

export async function readMe(
  _ctx: Ctx,
  _input: InputOf<typeof sessionApi.me>,
): Promise<HandlerAnswerOf<typeof sessionApi.me>> {
  throw new Refusal('service.failed');
}

export async function editMe(
  _ctx: Ctx,
  _input: InputOf<typeof sessionApi.editMe>,
): Promise<HandlerAnswerOf<typeof sessionApi.editMe>> {
  throw new Refusal('service.failed');
}

export async function listSessions(
  _ctx: Ctx,
  _input: InputOf<typeof sessionApi.sessions>,
): Promise<HandlerAnswerOf<typeof sessionApi.sessions>> {
  throw new Refusal('service.failed');
}

export async function endSession(
  _ctx: Ctx,
  _input: InputOf<typeof sessionApi.endSession>,
): Promise<HandlerAnswerOf<typeof sessionApi.endSession>> {
  throw new Refusal('service.failed');
}
