import type { Cooperation, cooperationApi } from '@genjin/domain/cooperation';
import type { AnswerOf, InputOf } from '@genjin/domain/endpoint';
import { Refusal } from '@genjin/domain/errors';
import type { Ctx } from '#kit/context';
import type { Db } from '#kit/db';

export async function createCooperation(
  _ctx: Ctx,
  _input: InputOf<typeof cooperationApi.create>,
): Promise<AnswerOf<typeof cooperationApi.create>> {
  throw new Refusal('service.failed');
}
export async function editCooperation(
  _ctx: Ctx,
  _input: InputOf<typeof cooperationApi.edit>,
): Promise<AnswerOf<typeof cooperationApi.edit>> {
  throw new Refusal('service.failed');
}

/** A customer's past cooperations, in the order they were added. */
export async function cooperationsOf(_db: Db, _customerId: string): Promise<Cooperation[]> {
  throw new Refusal('service.failed');
}
