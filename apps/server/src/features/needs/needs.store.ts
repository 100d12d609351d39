import type { Need } from '@genjin/domain/need';
import type { Db, Tx } from '#kit/db';

const selection = (db: Db) =>
  db
    .selectFrom('needs')
    .select(['id', 'customerId', 'kind', 'content', 'state', 'followUpId', 'createdAt', 'version'])
    .$narrowType<Pick<Need, 'kind' | 'state'>>();

/** A customer's needs, oldest first. */
export function needsQuery(db: Db, customerId: string) {
  return selection(db).where('customerId', '=', customerId).orderBy('createdAt').orderBy('id');
}

export function selectNeed(db: Db, id: string): Promise<Need | undefined> {
  return selection(db).where('id', '=', id).executeTakeFirst();
}

/** Held until the transaction ends. */
export function lockNeed(tx: Tx, id: string): Promise<Need | undefined> {
  return selection(tx).where('id', '=', id).forNoKeyUpdate().executeTakeFirst();
}

type NewNeed = Omit<Need, 'version' | 'state'> & { readonly state?: Need['state'] };

export async function insertNeeds(tx: Tx, rows: readonly NewNeed[]): Promise<void> {
  if (rows.length > 0)
    await tx
      .insertInto('needs')
      .values([...rows])
      .execute();
}

export async function updateNeed(tx: Tx, need: Need, values: Partial<Need>): Promise<void> {
  await tx
    .updateTable('needs')
    .set({ ...values, version: need.version + 1 })
    .where('id', '=', need.id)
    .where('version', '=', need.version)
    .execute();
}
