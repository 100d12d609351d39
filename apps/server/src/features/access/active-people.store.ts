import type { Db } from '#kit/db';

/** Those of the ids that belong to active users. */
export async function selectActiveUserIds(db: Db, ids: readonly string[]): Promise<string[]> {
  const rows = await db
    .selectFrom('users')
    .select('id')
    .where('id', 'in', [...ids])
    .where('state', '=', 'active')
    .execute();
  return rows.map((row) => row.id);
}

export function selectActivePeople(db: Db) {
  return db.selectFrom('users').select(['id', 'name']).where('state', '=', 'active').orderBy('id').execute();
}

/** The department of a colleague, null without one; undefined where there is no such person. */
export function selectDepartmentOf(db: Db, userId: string) {
  return db.selectFrom('users').select('departmentId').where('id', '=', userId).executeTakeFirst();
}
