import type { InputOf } from '@genjin/domain/endpoint';
import { Refusal } from '@genjin/domain/errors';
import type { NewFollowUp } from '@genjin/domain/follow-up';
import type { Obstacle, obstacleApi } from '@genjin/domain/obstacle';
import { requireCustomer } from '#features/access/access.service';
import { occurrenceOf, requireOfCustomer } from '#features/access/references.service';
import { noteChanges } from '#features/changes/changes.service';
import { noteNewPart, revisePart } from '#features/customers/customer-parts.service';
import type { Ctx } from '#kit/context';
import { inTx, type Tx } from '#kit/db';
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
    await requireOfCustomer(tx, ctx, obstacle.customerId, 'followUps', [followUpId], ['followUpId']);
    const wasResolved = obstacle.resolvedAt !== null;
    const turns = resolved !== undefined && resolved !== wasResolved;
    const closing = resolved
      ? { resolvedAt: ctx.now, resolvedBy: followUpId ?? null }
      : { resolvedAt: null, resolvedBy: null };
    await revisePart(
      tx,
      ctx,
      obstacle,
      { version, followUpId },
      { kind: 'obstacle', subject: wordsOf(obstacle) },
      {
        before: { ...obstacle, resolved: wasResolved },
        after: turns ? { ...written, resolved } : written,
        write: () => updateObstacle(tx, obstacle, turns ? { ...written, ...closing } : written),
      },
    );
    return existing(await selectObstacle(tx, obstacle.id));
  });
}

/** Obstacles that a follow-up brought up. The caller has checked `customer.edit`. */
export async function openObstacles(
  tx: Tx,
  ctx: Ctx,
  customerId: string,
  obstacles: NewFollowUp['obstacles'],
  followUpId: string,
): Promise<void> {
  if (obstacles.length === 0) return;
  const openedAt = await occurrenceOf(tx, followUpId);
  await insertObstacles(
    tx,
    obstacles.map((obstacle) => ({ ...obstacle, customerId, openedBy: followUpId, openedAt })),
  );
  for (const { id, ...values } of obstacles) {
    const changed = { customerId, kind: 'obstacle', subjectId: id, subject: wordsOf(values), followUpId } as const;
    await noteChanges(tx, ctx, changed, null, values);
  }
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
  const resolvedAt = await occurrenceOf(tx, followUpId);
  for (const obstacle of await lockOpenObstacles(tx, customerId, ids)) {
    await updateObstacle(tx, obstacle, { resolvedAt, resolvedBy: followUpId });
    const changed = {
      customerId,
      kind: 'obstacle',
      subjectId: obstacle.id,
      subject: wordsOf(obstacle),
      followUpId,
    } as const;
    await noteChanges(tx, ctx, changed, { resolved: false }, { resolved: true });
  }
}

/** A customer's obstacles, oldest first; open and resolved. */
export const obstaclesPart = part(obstaclesQuery, (obstacles: Obstacle[]) => obstacles);

/** The obstacle in one text for the history: what was written, else its kind's code, for the reader's own language. */
function wordsOf({ kind, note }: Pick<Obstacle, 'kind' | 'note'>): string {
  return note ?? kind;
}

function existing(obstacle: Obstacle | undefined): Obstacle {
  if (!obstacle) throw new Refusal('record.not_found');
  return obstacle;
}
