import type { Action, actionApi } from '@genjin/domain/action';
import type { HandlerAnswerOf, InputOf } from '@genjin/domain/endpoint';
import { Refusal } from '@genjin/domain/errors';
import type { Ctx } from '#kit/context';
import type { Db } from '#kit/db';

export async function listActions(
  _ctx: Ctx,
  _input: InputOf<typeof actionApi.list>,
): Promise<HandlerAnswerOf<typeof actionApi.list>> {
  throw new Refusal('service.failed');
}
export async function addAction(
  _ctx: Ctx,
  _input: InputOf<typeof actionApi.create>,
): Promise<HandlerAnswerOf<typeof actionApi.create>> {
  throw new Refusal('service.failed');
}
export async function editAction(
  _ctx: Ctx,
  _input: InputOf<typeof actionApi.edit>,
): Promise<HandlerAnswerOf<typeof actionApi.edit>> {
  throw new Refusal('service.failed');
}

/** The open actions of a customer by deadline (undated ones last), at most 200. */
export async function openActionsOf(_db: Db, _customerId: string): Promise<Action[]> {
  return [];
}
