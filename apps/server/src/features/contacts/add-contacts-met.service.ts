import { Refusal } from '@genjin/domain/errors';
import type { NewFollowUp } from '@genjin/domain/follow-up';
import type { Ctx } from '#kit/context';
import type { Tx } from '#kit/db';

/** People met for the first time, made with the follow-up that names them. The caller has checked `customer.edit`. */
export async function addContactsMet(
  _tx: Tx,
  _ctx: Ctx,
  _customerId: string,
  _contacts: NewFollowUp['newContacts'],
  _followUpId: string,
): Promise<void> {
  throw new Refusal('service.failed');
}
