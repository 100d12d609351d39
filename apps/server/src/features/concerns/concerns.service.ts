import type { Concern, concernApi } from '@genjin/domain/concern';
import type { AnswerOf, InputOf } from '@genjin/domain/endpoint';
import { Refusal } from '@genjin/domain/errors';
import type { NewFollowUp } from '@genjin/domain/follow-up';
import type { Ctx } from '#kit/context';
import type { Db, Tx } from '#kit/db';

export async function editConcern(
  _ctx: Ctx,
  _input: InputOf<typeof concernApi.edit>,
): Promise<AnswerOf<typeof concernApi.edit>> {
  throw new Refusal('service.failed');
}

/** Concerns that a follow-up brought up. The caller has checked `customer.edit`. */
export async function openConcerns(
  _tx: Tx,
  _ctx: Ctx,
  _customerId: string,
  _concerns: NewFollowUp['concerns'],
  _followUpId: string,
): Promise<void> {
  throw new Refusal('service.failed');
}

/**
 * Concerns that a follow-up resolved.
 * @throws Refusal `customer.foreign_reference` where one is not this customer's.
 */
export async function resolveConcerns(
  _tx: Tx,
  _ctx: Ctx,
  _customerId: string,
  _ids: readonly string[],
  _followUpId: string,
): Promise<void> {
  throw new Refusal('service.failed');
}

/** A customer's concerns, oldest first; open and resolved. */
export async function concernsOf(_db: Db, _customerId: string): Promise<Concern[]> {
  throw new Refusal('service.failed');
}

/** The concerns that each of these follow-ups opened, oldest first. */
export async function concernsOpenedBy(_db: Db, _followUpIds: readonly string[]): Promise<Concern[]> {
  throw new Refusal('service.failed');
}
