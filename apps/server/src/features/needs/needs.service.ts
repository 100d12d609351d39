import type { InputOf } from '@genjin/domain/endpoint';
import { Refusal } from '@genjin/domain/errors';
import type { NewFollowUp } from '@genjin/domain/follow-up';
import type { Need, needApi } from '@genjin/domain/need';
import { requireCustomer } from '#features/access/access.service';
import { requireOfCustomer } from '#features/access/references.service';
import { noteChanges } from '#features/changes/changes.service';
import { noteNewPart, revisePart } from '#features/customers/customer-parts.service';
import type { Ctx } from '#kit/context';
import { inTx, type Tx } from '#kit/db';
import { part } from '#kit/one-go';
import { onlyOnce } from '#kit/receipts';
import { insertNeeds, lockNeed, needsQuery, selectNeed, updateNeed } from './needs.store.ts';

/** Adds a need that somebody learned of outside of a recorded contact. */
export function createNeed(ctx: Ctx, { body }: InputOf<typeof needApi.create>): Promise<Need> {
  const { id, customerId, kind, content } = body;
  return onlyOnce(
    ctx,
    { id, endpoint: 'needs.create', content: body },
    async (tx) => {
      await requireCustomer(tx, ctx, customerId, 'customer.edit');
      await insertNeeds(tx, [{ id, customerId, kind, content, followUpId: null, createdAt: ctx.now }]);
      await noteNewPart(tx, ctx, { id, customerId }, { kind: 'need', subject: content }, { kind, content });
      return existing(await selectNeed(tx, id));
    },
    async (tx) => {
      await requireCustomer(tx, ctx, customerId, 'customer.read');
      return existing(await selectNeed(tx, id));
    },
  );
}

/** Rewords a need, confirms a latent one, or closes it. */
export function editNeed(ctx: Ctx, { params, body }: InputOf<typeof needApi.edit>): Promise<Need> {
  const { version, followUpId, ...values } = body;
  return inTx(ctx.db, async (tx) => {
    const need = existing(await lockNeed(tx, params.id));
    await requireCustomer(tx, ctx, need.customerId, 'customer.edit');
    await requireOfCustomer(tx, ctx, need.customerId, 'followUps', [followUpId], ['followUpId']);
    const name = { kind: 'need' as const, subject: need.content };
    const revision = { after: values, write: () => updateNeed(tx, need, values) };
    await revisePart(tx, ctx, need, { version, followUpId }, name, revision);
    return existing(await selectNeed(tx, need.id));
  });
}

/** Needs that a follow-up revealed. The caller has checked `customer.edit`. */
export async function addRevealedNeeds(
  tx: Tx,
  ctx: Ctx,
  customerId: string,
  needs: NewFollowUp['needs'],
  followUpId: string,
): Promise<void> {
  await insertNeeds(
    tx,
    needs.map((need) => ({ ...need, customerId, followUpId, createdAt: ctx.now })),
  );
  for (const { id, ...values } of needs) {
    const changed = { customerId, kind: 'need', subjectId: id, subject: values.content, followUpId } as const;
    await noteChanges(tx, ctx, changed, null, values);
  }
}

/** A customer's needs, oldest first. */
export const needsPart = part(needsQuery, (needs: Need[]) => needs);

function existing(need: Need | undefined): Need {
  if (!need) throw new Refusal('record.not_found');
  return need;
}
