import type { Concern, concernApi } from '@genjin/domain/concern';
import type { InputOf } from '@genjin/domain/endpoint';
import { Refusal } from '@genjin/domain/errors';
import type { NewFollowUp } from '@genjin/domain/follow-up';
import { requireCustomer } from '#features/access/access.service';
import { requireOfCustomer } from '#features/access/references.service';
import { openParts, resolveParts, reviseResolvable } from '#features/customers/resolvable-part.service';
import { inChunks } from '#kit/chunks';
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
    const name = { kind: 'concern', subject: wordsOf(concern) } as const;
    const edit = { version, followUpId, resolved };
    await reviseResolvable(tx, ctx, concern, edit, name, written, (values) => updateConcern(tx, concern, values));
    return existing(await selectConcern(tx, concern.id));
  });
}

/** Concerns that a follow-up brought up. The caller has checked `customer.edit`. */
export function openConcerns(
  tx: Tx,
  ctx: Ctx,
  customerId: string,
  concerns: NewFollowUp['concerns'],
  followUpId: string,
): Promise<void> {
  const about = { customerId, followUpId, kind: 'concern' } as const;
  return openParts(tx, ctx, about, concerns, wordsOf, (rows) => insertConcerns(tx, rows));
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
  const open = await lockOpenConcerns(tx, customerId, ids);
  await resolveParts(tx, ctx, { followUpId, kind: 'concern' }, open, wordsOf, (one, values) =>
    updateConcern(tx, one, values),
  );
}

export type ImportedConcern = Pick<Concern, 'id' | 'customerId' | 'content' | 'major' | 'openedBy' | 'openedAt'> & {
  readonly resolved: boolean;
};

/**
 * Concerns of imported follow-ups, opened when those took place; the records themselves say where they came from, so the history does not
 * tell each once more. When a resolved one was resolved nobody wrote down: it stands as resolved since the import.
 */
export async function importConcerns(
  tx: Tx,
  ctx: Pick<Ctx, 'now'>,
  concerns: readonly ImportedConcern[],
): Promise<void> {
  const rows = concerns.map(({ resolved, ...one }) => ({ ...one, resolvedAt: resolved ? ctx.now : null }));
  for (const some of inChunks(rows)) await insertConcerns(tx, some);
}

/** A customer's concerns, oldest first; open and resolved. */
export const concernsPart = part(concernsQuery, (concerns: Concern[]) => concerns);

/** The concerns that these follow-ups opened, oldest first. */
export async function concernsOpenedBy(db: Db, followUpIds: readonly string[]): Promise<Concern[]> {
  return followUpIds.length === 0 ? [] : selectConcernsOpenedBy(db, followUpIds);
}

/** The concern in one text for the history. */
function wordsOf({ content }: Pick<Concern, 'content'>): string {
  return content;
}

function existing(concern: Concern | undefined): Concern {
  if (!concern) throw new Refusal('record.not_found');
  return concern;
}
