import { Refusal } from '@genjin/domain/errors';
import type { NewFollowUp } from '@genjin/domain/follow-up';
import type { Ctx } from '#kit/context';
import type { Tx } from '#kit/db';

export type Revealed = NonNullable<NewFollowUp['revealed']>;

/**
 * What a follow-up revealed about the customer becomes the customer's own, each field a change that names the follow-up.
 * The caller has checked `customer.edit`.
 * @throws Refusal `record.stale` where somebody changed the customer meanwhile.
 */
export async function applyRevealed(
  _tx: Tx,
  _ctx: Ctx,
  _customerId: string,
  _revealed: Revealed,
  _followUpId: string,
): Promise<void> {
  throw new Refusal('service.failed');
}
