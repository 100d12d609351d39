import type { Db } from '#kit/db';

export type Owned = 'followUps' | 'contacts' | 'needs' | 'concerns' | 'obstacles' | 'actions' | 'plans';

/** How many of the ids are rows of this customer. */
export async function countOfCustomer(
  db: Db,
  table: Owned,
  customerId: string,
  ids: readonly string[],
): Promise<number> {
  const row = await db
    .selectFrom(table)
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('customerId', '=', customerId)
    .where('id', 'in', [...ids])
    .executeTakeFirstOrThrow();
  return row.count;
}

export async function selectOccurrence(db: Db, followUpId: string): Promise<string> {
  const row = await db
    .selectFrom('followUps')
    .select('startedAt')
    .where('id', '=', followUpId)
    .executeTakeFirstOrThrow();
  return row.startedAt;
}
