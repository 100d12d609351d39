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

export async function selectActiveIds(db: Db, ids: readonly string[]): Promise<string[]> {
  const rows = await db
    .selectFrom('users')
    .select('id')
    .where('id', 'in', [...ids])
    .where('state', '=', 'active')
    .execute();
  return rows.map((row) => row.id);
}
