import type { HandlerAnswerOf, InputOf } from '@genjin/domain/endpoint';
import { Refusal } from '@genjin/domain/errors';
import type { userApi } from '@genjin/domain/user';
import type { Ctx } from '#kit/context';

export async function listColleagues(
  _ctx: Ctx,
  _input: InputOf<typeof userApi.colleagues>,
): Promise<HandlerAnswerOf<typeof userApi.colleagues>> {
  throw new Refusal('service.failed');
}

export async function listUsers(
  _ctx: Ctx,
  _input: InputOf<typeof userApi.list>,
): Promise<HandlerAnswerOf<typeof userApi.list>> {
  throw new Refusal('service.failed');
}

export async function inviteUser(
  _ctx: Ctx,
  _input: InputOf<typeof userApi.invite>,
): Promise<HandlerAnswerOf<typeof userApi.invite>> {
  throw new Refusal('service.failed');
}

export async function editUser(
  _ctx: Ctx,
  _input: InputOf<typeof userApi.edit>,
): Promise<HandlerAnswerOf<typeof userApi.edit>> {
  throw new Refusal('service.failed');
}

export async function reinviteUser(
  _ctx: Ctx,
  _input: InputOf<typeof userApi.reinvite>,
): Promise<HandlerAnswerOf<typeof userApi.reinvite>> {
  throw new Refusal('service.failed');
}
