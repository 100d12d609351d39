import type { AnswerOf, InputOf } from '@genjin/domain/endpoint';
import { Refusal } from '@genjin/domain/errors';
import type { NewFollowUp } from '@genjin/domain/follow-up';
import type { Obstacle, obstacleApi } from '@genjin/domain/obstacle';
import type { Ctx } from '#kit/context';
import type { Db, Tx } from '#kit/db';

export async function createObstacle(
  _ctx: Ctx,
  _input: InputOf<typeof obstacleApi.create>,
): Promise<AnswerOf<typeof obstacleApi.create>> {
  throw new Refusal('service.failed');
}
export async function editObstacle(
  _ctx: Ctx,
  _input: InputOf<typeof obstacleApi.edit>,
): Promise<AnswerOf<typeof obstacleApi.edit>> {
  throw new Refusal('service.failed');
}

/** Obstacles that a follow-up brought up. The caller has checked `customer.edit`. */
export async function openObstacles(
  _tx: Tx,
  _ctx: Ctx,
  _customerId: string,
  _obstacles: NewFollowUp['obstacles'],
  _followUpId: string,
): Promise<void> {
  throw new Refusal('service.failed');
}

/**
 * Obstacles that a follow-up resolved.
 * @throws Refusal `customer.foreign_reference` where one is not this customer's.
 */
export async function resolveObstacles(
  _tx: Tx,
  _ctx: Ctx,
  _customerId: string,
  _ids: readonly string[],
  _followUpId: string,
): Promise<void> {
  throw new Refusal('service.failed');
}

/** A customer's obstacles, oldest first; open and resolved. */
export async function obstaclesOf(_db: Db, _customerId: string): Promise<Obstacle[]> {
  throw new Refusal('service.failed');
}
