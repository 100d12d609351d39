import type { Db, Tx } from '#kit/db';

export function selectSettings(db: Db): Promise<{ version: number; values: unknown } | undefined> {
  return db.selectFrom('settings').select(['version', 'values']).executeTakeFirst();
}

/** The row, made with nothing in it where there is none yet; nobody else changes it until the transaction ends. */
export async function lockSettings(tx: Tx): Promise<{ version: number; values: unknown }> {
  await tx
    .insertInto('settings')
    .values({ values: '{}' })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .execute();
  return tx.selectFrom('settings').select(['version', 'values']).forUpdate().executeTakeFirstOrThrow();
}

export async function updateSettings(tx: Tx, version: number, values: object): Promise<void> {
  await tx
    .updateTable('settings')
    .set({ version, values: JSON.stringify(values) })
    .execute();
}

/** Who changed them last, by the audit log. */
export function selectLastChange(db: Db) {
  return db
    .selectFrom('auditLog')
    .innerJoin('users', 'users.id', 'auditLog.userId')
    .select(['auditLog.at', 'users.id', 'users.name'])
    .where('auditLog.action', '=', 'settings.edit')
    .orderBy('auditLog.id', 'desc')
    .limit(1)
    .executeTakeFirst();
}
