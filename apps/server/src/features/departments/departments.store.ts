import { sql } from 'kysely';
import type { Db, Tx } from '#kit/db';

const columns = ['id', 'name', 'parentId'] as const;

export interface DepartmentRow {
  readonly id: string;
  readonly name: string;
  readonly parentId: string | null;
}

export function selectDepartments(db: Db): Promise<DepartmentRow[]> {
  return db
    .selectFrom('departments')
    .select(columns)
    .orderBy('name', (order) => order.collate('zh-x-icu'))
    .orderBy('id')
    .execute();
}

export function selectDepartment(db: Db, id: string): Promise<DepartmentRow | undefined> {
  return db.selectFrom('departments').select(columns).where('id', '=', id).executeTakeFirst();
}

/** Changes of the tree take turns: two moves that are right alone could close a circle together. */
export async function lockDepartments(tx: Tx): Promise<void> {
  await sql`lock table departments in share row exclusive mode`.execute(tx);
}

export async function insertDepartment(tx: Tx, row: DepartmentRow & { readonly createdAt: string }): Promise<void> {
  await tx.insertInto('departments').values(row).execute();
}

export async function updateDepartment(
  tx: Tx,
  id: string,
  fields: { readonly name?: string; readonly parentId?: string | null },
): Promise<void> {
  await tx.updateTable('departments').set(fields).where('id', '=', id).execute();
}

export async function deleteDepartment(tx: Tx, id: string): Promise<void> {
  await tx.deleteFrom('departments').where('id', '=', id).execute();
}

/** Nobody can be put into the department until the transaction ends. */
export async function holdDepartment(tx: Tx, id: string): Promise<void> {
  await tx.selectFrom('departments').select('id').where('id', '=', id).forUpdate().execute();
}

/** Whether anybody, or any department, is in it. */
export async function isInhabited(tx: Tx, id: string): Promise<boolean> {
  const { rows } = await sql<{ inhabited: boolean }>`
    select exists (select from users where department_id = ${id})
      or exists (select from departments where parent_id = ${id}) as inhabited`.execute(tx);
  return rows[0]?.inhabited ?? false;
}
