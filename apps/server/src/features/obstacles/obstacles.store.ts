import type { Obstacle } from '@genjin/domain/obstacle';
import type { Db, Tx } from '#kit/db';

const selection = (db: Db) =>
  db
    .selectFrom('obstacles')
    .select(['id', 'customerId', 'kind', 'note', 'openedBy', 'openedAt', 'resolvedBy', 'resolvedAt', 'version'])
    .$narrowType<Pick<Obstacle, 'kind'>>();

/** A customer's obstacles, oldest first; open and resolved. */
export function obstaclesQuery(db: Db, customerId: string) {
  return selection(db).where('customerId', '=', customerId).orderBy('openedAt').orderBy('id');
}

export function selectObstacle(db: Db, id: string): Promise<Obstacle | undefined> {
  return selection(db).where('id', '=', id).executeTakeFirst();
}

/** Held until the transaction ends. */
export function lockObstacle(tx: Tx, id: string): Promise<Obstacle | undefined> {
  return selection(tx).where('id', '=', id).forNoKeyUpdate().executeTakeFirst();
}

/** Those of the ids that are open, held until the transaction ends. */
export function lockOpenObstacles(tx: Tx, customerId: string, ids: readonly string[]): Promise<Obstacle[]> {
  return selection(tx)
    .where('customerId', '=', customerId)
    .where('id', 'in', [...ids])
    .where('resolvedAt', 'is', null)
    .orderBy('id')
    .forNoKeyUpdate()
    .execute();
}

type NewObstacle = Pick<Obstacle, 'id' | 'customerId' | 'kind' | 'note' | 'openedAt' | 'openedBy'> & {
  readonly resolvedAt?: string | null;
};

export async function insertObstacles(tx: Tx, rows: readonly NewObstacle[]): Promise<void> {
  if (rows.length > 0)
    await tx
      .insertInto('obstacles')
      .values([...rows])
      .execute();
}

export async function updateObstacle(tx: Tx, obstacle: Obstacle, values: Partial<Obstacle>): Promise<void> {
  await tx
    .updateTable('obstacles')
    .set({ ...values, version: obstacle.version + 1 })
    .where('id', '=', obstacle.id)
    .where('version', '=', obstacle.version)
    .execute();
}
