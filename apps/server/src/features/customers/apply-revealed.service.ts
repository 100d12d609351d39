import type { NewFollowUp } from '@genjin/domain/follow-up';
import type { Ctx } from '#kit/context';
import type { Tx } from '#kit/db';
import { changeCustomer, holdCustomer } from './change-customer.service.ts';

export type Revealed = NonNullable<NewFollowUp['revealed']>;

/**
 * What a follow-up revealed about the customer becomes the customer's own, each field a change that names the follow-up.
 * The caller has checked `customer.edit`.
 * @throws Refusal `record.stale` where somebody changed the customer meanwhile.
 */
export async function applyRevealed(
  tx: Tx,
  ctx: Ctx,
  customerId: string,
  { version, ...values }: Revealed,
  followUpId: string,
): Promise<void> {
  const current = await holdCustomer(tx, customerId, version);
  await changeCustomer(tx, ctx, current, values, { followUpId });
}
