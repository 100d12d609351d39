import type { Concern, concernApi } from '@genjin/domain/concern';
import type { InputOf } from '@genjin/domain/endpoint';
import { Refusal } from '@genjin/domain/errors';
import type { NewFollowUp } from '@genjin/domain/follow-up';
import { requireCustomer } from '#features/access/access.service';
import { occurrenceOf, requireOfCustomer } from '#features/access/references.service';
import { noteChanges } from '#features/changes/changes.service';
import { revisePart } from '#features/customers/customer-parts.service';
import type { Ctx } from '#kit/context';
import { type Db, inTx, type Tx } from '#kit/db';
import { part } from '#kit/one-go';
import {
  concernsQuery,
  insertConcerns,
  lockConcern,
  lockOpenConcerns,
  selectConcern,
  selectConcernsOpenedBy,
  updateConcern,
} from './concerns.store.ts';

/** Changes, resolves or reopens a concern. */
export function editConcern(ctx: Ctx, { params, body }: InputOf<typeof concernApi.edit>): Promise<Concern> {
  const { version, followUpId, resolved, ...written } = body;
  return inTx(ctx.db, async (tx) => {
    const concern = existing(await lockConcern(tx, params.id));
    await requireCustomer(tx, ctx, concern.customerId, 'customer.edit');
    await requireOfCustomer(tx, ctx, concern.customerId, 'followUps', [followUpId], ['followUpId']);
    const wasResolved = concern.resolvedAt !== null;
    const turns = resolved !== undefined && resolved !== wasResolved;
    const closing = resolved
      ? { resolvedAt: ctx.now, resolvedBy: followUpId ?? null }
      : { resolvedAt: null, resolvedBy: null };
    await revisePart(
      tx,
      ctx,
      concern,
      { version, followUpId },
      { kind: 'concern', subject: concern.content },
      {
        before: { ...concern, resolved: wasResolved },
        after: turns ? { ...written, resolved } : written,
        write: () => updateConcern(tx, concern, turns ? { ...written, ...closing } : written),
      },
    );
    return existing(await selectConcern(tx, concern.id));
  });
}

/** Concerns that a follow-up brought up. The caller has checked `customer.edit`. */
export async function openConcerns(
  tx: Tx,
  ctx: Ctx,
  customerId: string,
  concerns: NewFollowUp['concerns'],
  followUpId: string,
): Promise<void> {
  if (concerns.length === 0) return;
  const openedAt = await occurrenceOf(tx, followUpId);
  await insertConcerns(
    tx,
    concerns.map((concern) => ({ ...concern, customerId, openedBy: followUpId, openedAt })),
  );
  for (const { id, ...values } of concerns) {
    const changed = { customerId, kind: 'concern', subjectId: id, subject: values.content, followUpId } as const;
    await noteChanges(tx, ctx, changed, null, values);
  }
}

/**
 * Concerns that a follow-up resolved; those that were resolved before stay as they are.
 * @throws Refusal `customer.foreign_reference` where one is not this customer's.
 */
export async function resolveConcerns(
  tx: Tx,
  ctx: Ctx,
  customerId: string,
  ids: readonly string[],
  followUpId: string,
): Promise<void> {
  if (ids.length === 0) return;
  await requireOfCustomer(tx, ctx, customerId, 'concerns', ids, ['resolvedConcernIds']);
  const resolvedAt = await occurrenceOf(tx, followUpId);
  for (const concern of await lockOpenConcerns(tx, customerId, ids)) {
    await updateConcern(tx, concern, { resolvedAt, resolvedBy: followUpId });
    const changed = {
      customerId,
      kind: 'concern',
      subjectId: concern.id,
      subject: concern.content,
      followUpId,
    } as const;
    await noteChanges(tx, ctx, changed, { resolved: false }, { resolved: true });
  }
}

/** A customer's concerns, oldest first; open and resolved. */
export const concernsPart = part(concernsQuery, (concerns: Concern[]) => concerns);

/** The concerns that these follow-ups opened, oldest first. */
export async function concernsOpenedBy(db: Db, followUpIds: readonly string[]): Promise<Concern[]> {
  return followUpIds.length === 0 ? [] : selectConcernsOpenedBy(db, followUpIds);
}

function existing(concern: Concern | undefined): Concern {
  if (!concern) throw new Refusal('record.not_found');
  return concern;
}
