import type { Concern } from '@genjin/domain/concern';
import type { Db, Tx } from '#kit/db';

const selection = (db: Db) =>
  db
    .selectFrom('concerns')
    .select(['id', 'customerId', 'content', 'major', 'openedBy', 'openedAt', 'resolvedBy', 'resolvedAt', 'version']);

/** A customer's concerns, oldest first; open and resolved. */
export function concernsQuery(db: Db, customerId: string) {
  return selection(db).where('customerId', '=', customerId).orderBy('openedAt').orderBy('id');
}

export function selectConcern(db: Db, id: string): Promise<Concern | undefined> {
  return selection(db).where('id', '=', id).executeTakeFirst();
}

/** Held until the transaction ends. */
export function lockConcern(tx: Tx, id: string): Promise<Concern | undefined> {
  return selection(tx).where('id', '=', id).forNoKeyUpdate().executeTakeFirst();
}

/** Those of the ids that are open, held until the transaction ends. */
export function lockOpenConcerns(tx: Tx, customerId: string, ids: readonly string[]): Promise<Concern[]> {
  return selection(tx)
    .where('customerId', '=', customerId)
    .where('id', 'in', [...ids])
    .where('resolvedAt', 'is', null)
    .orderBy('id')
    .forNoKeyUpdate()
    .execute();
}

type NewConcern = Pick<Concern, 'id' | 'customerId' | 'content' | 'major' | 'openedAt' | 'openedBy'> & {
  readonly resolvedAt?: string | null;
};

export async function insertConcerns(tx: Tx, rows: readonly NewConcern[]): Promise<void> {
  if (rows.length > 0)
    await tx
      .insertInto('concerns')
      .values([...rows])
      .execute();
}

export async function updateConcern(tx: Tx, concern: Concern, values: Partial<Concern>): Promise<void> {
  await tx
    .updateTable('concerns')
    .set({ ...values, version: concern.version + 1 })
    .where('id', '=', concern.id)
    .where('version', '=', concern.version)
    .execute();
}

export function selectConcernsOpenedBy(db: Db, followUpIds: readonly string[]): Promise<Concern[]> {
  return selection(db)
    .where('openedBy', 'in', [...followUpIds])
    .orderBy('openedAt')
    .orderBy('id')
    .execute();
}
