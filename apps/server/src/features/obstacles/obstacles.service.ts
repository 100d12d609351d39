import type { InputOf } from '@genjin/domain/endpoint';
import { Refusal } from '@genjin/domain/errors';
import type { NewFollowUp } from '@genjin/domain/follow-up';
import type { Obstacle, obstacleApi } from '@genjin/domain/obstacle';
import { requireCustomer } from '#features/access/access.service';
import { requireOfCustomer } from '#features/access/references.service';
import { noteChanges } from '#features/changes/changes.service';
import { noteNewPart } from '#features/customers/customer-parts.service';
import { openParts, resolveParts, reviseResolvable } from '#features/customers/resolvable-part.service';
import type { Ctx } from '#kit/context';
import { type Db, inTx, type Tx } from '#kit/db';
import { part } from '#kit/one-go';
import { onlyOnce } from '#kit/receipts';
import {
  insertObstacles,
  lockObstacle,
  lockOpenObstacles,
  obstaclesQuery,
  selectObstacle,
  updateObstacle,
} from './obstacles.store.ts';

/** Adds an obstacle that somebody sees outside of a recorded contact. */
export function createObstacle(ctx: Ctx, { body }: InputOf<typeof obstacleApi.create>): Promise<Obstacle> {
  const { id, customerId, kind, note } = body;
  return onlyOnce(
    ctx,
    { id, endpoint: 'obstacles.create', content: body },
    async (tx) => {
      await requireCustomer(tx, ctx, customerId, 'customer.edit');
      await insertObstacles(tx, [{ ...body, openedBy: null, openedAt: ctx.now }]);
      await noteNewPart(tx, ctx, { id, customerId }, { kind: 'obstacle', subject: wordsOf(body) }, { kind, note });
      return existing(await selectObstacle(tx, id));
    },
    async (tx) => {
      await requireCustomer(tx, ctx, customerId, 'customer.read');
      return existing(await selectObstacle(tx, id));
    },
  );
}

/** Changes, resolves or reopens an obstacle. */
export function editObstacle(ctx: Ctx, { params, body }: InputOf<typeof obstacleApi.edit>): Promise<Obstacle> {
  const { version, followUpId, resolved, ...written } = body;
  return inTx(ctx.db, async (tx) => {
    const obstacle = existing(await lockObstacle(tx, params.id));
    await requireCustomer(tx, ctx, obstacle.customerId, 'customer.edit');
    const name = { kind: 'obstacle', subject: wordsOf(obstacle) } as const;
    const edit = { version, followUpId, resolved };
    await reviseResolvable(tx, ctx, obstacle, edit, name, written, (values) => updateObstacle(tx, obstacle, values));
    return existing(await selectObstacle(tx, obstacle.id));
  });
}

/** Obstacles that a follow-up brought up. The caller has checked `customer.edit`. */
export function openObstacles(
  tx: Tx,
  ctx: Ctx,
  customerId: string,
  obstacles: NewFollowUp['obstacles'],
  followUpId: string,
): Promise<void> {
  const about = { customerId, followUpId, kind: 'obstacle' } as const;
  return openParts(tx, ctx, about, obstacles, wordsOf, (rows) => insertObstacles(tx, rows));
}

/**
 * Obstacles that a follow-up resolved; those that were resolved before stay as they are.
 * @throws Refusal `customer.foreign_reference` where one is not this customer's.
 */
export async function resolveObstacles(
  tx: Tx,
  ctx: Ctx,
  customerId: string,
  ids: readonly string[],
  followUpId: string,
): Promise<void> {
  if (ids.length === 0) return;
  await requireOfCustomer(tx, ctx, customerId, 'obstacles', ids, ['resolvedObstacleIds']);
  const open = await lockOpenObstacles(tx, customerId, ids);
  await resolveParts(tx, ctx, { followUpId, kind: 'obstacle' }, open, wordsOf, (one, values) =>
    updateObstacle(tx, one, values),
  );
}

/** A customer's obstacles, oldest first; open and resolved. */
export const obstaclesPart = part(obstaclesQuery, (obstacles: Obstacle[]) => obstacles);

/** Obstacles that came with a file, at the moment of the import: it does not say since when they stand. The caller has checked `customer.edit`. */
export async function importObstacles(
  tx: Tx,
  ctx: Ctx,
  customerId: string,
  obstacles: readonly (Pick<Obstacle, 'id' | 'kind' | 'note'> & { readonly resolved: boolean })[],
  reason: string,
): Promise<void> {
  await insertObstacles(
    tx,
    obstacles.map(({ resolved, ...one }) => ({
      ...one,
      customerId,
      openedBy: null,
      openedAt: ctx.now,
      resolvedAt: resolved ? ctx.now : null,
    })),
  );
  for (const { id, kind, note, resolved } of obstacles) {
    const subject = wordsOf({ kind, note });
    const about = { customerId, kind: 'obstacle', subjectId: id, subject, reason } as const;
    await noteChanges(tx, ctx, about, null, resolved ? { kind, note, resolved } : { kind, note });
  }
}

/** A customer's obstacles, oldest first; open and resolved. The caller has checked `customer.read`. */
export function obstaclesOf(db: Db, customerId: string): Promise<Obstacle[]> {
  return obstaclesQuery(db, customerId).execute();
}

/** The obstacle in one text for the history: what was written, else its kind's code, for the reader's own language. */
function wordsOf({ kind, note }: Pick<Obstacle, 'kind' | 'note'>): string {
  return note ?? kind;
}

function existing(obstacle: Obstacle | undefined): Obstacle {
  if (!obstacle) throw new Refusal('record.not_found');
  return obstacle;
}
