import type { AnswerOf, InputOf } from '@genjin/domain/endpoint';
import { Refusal } from '@genjin/domain/errors';
import type { NewFollowUp } from '@genjin/domain/follow-up';
import type { Need, needApi } from '@genjin/domain/need';
import type { Ctx } from '#kit/context';
import type { Db, Tx } from '#kit/db';

export async function createNeed(
  _ctx: Ctx,
  _input: InputOf<typeof needApi.create>,
): Promise<AnswerOf<typeof needApi.create>> {
  throw new Refusal('service.failed');
}
export async function editNeed(
  _ctx: Ctx,
  _input: InputOf<typeof needApi.edit>,
): Promise<AnswerOf<typeof needApi.edit>> {
  throw new Refusal('service.failed');
}

/** Needs that a follow-up revealed. The caller has checked `customer.edit`. */
export async function addRevealedNeeds(
  _tx: Tx,
  _ctx: Ctx,
  _customerId: string,
  _needs: NewFollowUp['needs'],
  _followUpId: string,
): Promise<void> {
  throw new Refusal('service.failed');
}

/** A customer's needs, oldest first. */
export async function needsOf(_db: Db, _customerId: string): Promise<Need[]> {
  throw new Refusal('service.failed');
}
