import type { Role } from '@genjin/domain/policy';
import type { UserState } from '@genjin/domain/user';
import { sql } from 'kysely';
import type { Db, Tx } from '#kit/db';

const columns = ['id', 'name', 'email', 'roles', 'departmentId', 'state', 'locale', 'createdAt'] as const;

export interface PersonFields {
  readonly name: string;
  readonly email: string;
  readonly roles: readonly Role[];
  readonly departmentId: string | null;
  readonly state: UserState;
  readonly locale: 'zh' | 'en';
}

export function selectPerson(db: Db, id: string) {
  return db.selectFrom('users').select(columns).where('id', '=', id).executeTakeFirst();
}

export function selectPersonByEmail(db: Db, email: string) {
  return db.selectFrom('users').select(columns).where('email', '=', email).executeTakeFirst();
}

/** Everybody, by name as Chinese readers sort. */
export function selectPeople(db: Db) {
  return db
    .selectFrom('users')
    .select(columns)
    .orderBy('name', (order) => order.collate('zh-x-icu'))
    .orderBy('id')
    .execute();
}

/** Locks a person's row: their state, rights and password change one after the other. */
export function lockPerson(tx: Tx, id: string) {
  return tx.selectFrom('users').select(columns).where('id', '=', id).forNoKeyUpdate().executeTakeFirst();
}

/** Locks all administrators who can sign in: two who remove each other wait for one another. */
export async function lockActiveAdmins(tx: Tx): Promise<string[]> {
  const rows = await tx
    .selectFrom('users')
    .select('id')
    .where('state', '=', 'active')
    .where((eb) => eb(eb.val('admin'), '=', eb.fn.any('roles')))
    .orderBy('id')
    .forNoKeyUpdate()
    .execute();
  return rows.map((row) => row.id);
}

/** Whether there has ever been an administrator, able to sign in or not. */
export async function existsAdmin(db: Db): Promise<boolean> {
  const row = await db
    .selectFrom('users')
    .select('id')
    .where((eb) => eb(eb.val('admin'), '=', eb.fn.any('roles')))
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

export async function insertPerson(tx: Tx, id: string, fields: PersonFields, now: string): Promise<void> {
  await tx
    .insertInto('users')
    .values({ id, ...fields, roles: [...fields.roles], createdAt: now, updatedAt: now })
    .execute();
}

export async function updatePerson(tx: Tx, id: string, fields: Partial<PersonFields>, now: string): Promise<void> {
  const { roles, ...rest } = fields;
  await tx
    .updateTable('users')
    .set({ ...rest, ...(roles ? { roles: [...roles] } : {}), updatedAt: now })
    .where('id', '=', id)
    .execute();
}

/** Makes way for one first administrator: two parallel setups take turns. */
export async function lockPeople(tx: Tx): Promise<void> {
  await sql`lock table users in share row exclusive mode`.execute(tx);
}

export async function existsDepartment(db: Db, id: string): Promise<boolean> {
  return (await db.selectFrom('departments').select('id').where('id', '=', id).executeTakeFirst()) !== undefined;
}

/** Whether a person has ever set a password. */
export async function hasPassword(db: Db, userId: string): Promise<boolean> {
  const row = await db
    .selectFrom('accounts')
    .select('id')
    .where('userId', '=', userId)
    .where('providerId', '=', 'credential')
    .where('password', 'is not', null)
    .executeTakeFirst();
  return row !== undefined;
}
