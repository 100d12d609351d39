import type { NewFollowUp } from '@genjin/domain/follow-up';
import { requireActive } from '#features/access/active-people.service';
import { requireOfCustomer } from '#features/access/references.service';
import type { Ctx } from '#kit/context';
import type { Tx } from '#kit/db';
import { insertParticipants } from './follow-ups.store.ts';

type Given = NewFollowUp['participants'][number];

/**
 * Who took part, each person once, in the order given. Where nobody of ours is named, the author was there.
 * @throws Refusal `customer.foreign_reference` for a contact of another customer, `user.inactive` for a colleague.
 */
export async function addParticipants(
  tx: Tx,
  ctx: Ctx,
  customerId: string,
  given: readonly Given[],
  followUpId: string,
): Promise<void> {
  const contactIds = given.map((one) => (one.side === 'customer' ? one.contactId : null));
  await requireOfCustomer(tx, ctx, customerId, 'contacts', contactIds, ['participants']);
  const colleagues = given.flatMap((one, index) =>
    one.side === 'ours' && one.userId !== ctx.asker.id
      ? [{ userId: one.userId, path: ['participants', index, 'userId'] }]
      : [],
  );
  await requireActive(tx, ctx, colleagues);
  const everybody: Given[] = given.some((one) => one.side === 'ours')
    ? [...given]
    : [{ side: 'ours', userId: ctx.asker.id }, ...given];
  const once = new Map(everybody.map((one) => [keyOf(one), one]));
  await insertParticipants(
    tx,
    [...once.values()].map((one, position) => ({ ...one, followUpId, position })),
  );
}

function keyOf(one: Given): string {
  if (one.side === 'ours') return one.userId;
  return one.side === 'customer' ? one.contactId : `third ${one.name}`;
}
