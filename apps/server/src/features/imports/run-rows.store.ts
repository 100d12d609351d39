import { sql } from 'kysely';
import type { Db, Tx } from '#kit/db';
import type { FoundDuplicate } from './import-rows.store.ts';
import type { StagedRecord } from './staged-record.store.ts';

/** A row that waits to be imported. */
export interface WaitingRow {
  readonly number: number;
  readonly sheet: number;
  readonly line: number;
  readonly action: 'create' | 'join' | 'merge' | 'skip';
  /** Whether somebody chose for this very row. */
  readonly chosen: boolean;
}

/** The next rows that wait from after a number, in the file's order: few where they are to be merged, which takes longer. */
export async function selectWaiting(
  db: Db,
  importId: string,
  { after, rows, merges }: { readonly after: number; readonly rows: number; readonly merges: number },
): Promise<WaitingRow[]> {
  const found = await sql<WaitingRow>`
    select number, sheet, line, action, chosen from (
      select number, sheet, line, action, chosen, sum(case when action = 'merge' then 1 else 0 end) over (order by number) as merges
      from (
        (select number, sheet, line, action, choice is not null as chosen from import_rows
          where import_id = ${importId}::uuid and state = 'new' and number > ${after} and action is not null
          order by number limit ${rows})
        union all
        (select number, sheet, line, action, choice is not null as chosen from import_rows
          where import_id = ${importId}::uuid and state = 'duplicate' and number > ${after} and action is not null
          order by number limit ${rows})
      ) waiting
    ) counted
    where merges <= ${merges}
    order by number limit ${rows}`.execute(db);
  return found.rows;
}

/** What a row makes, its follow-ups aside, for a row that is merged. */
export type MergingRecord = Pick<StagedRecord, 'customer' | 'contacts' | 'parts'>;

export async function selectRecord(
  db: Db,
  importId: string,
  number: number,
): Promise<{ record: MergingRecord; duplicates: readonly FoundDuplicate[] } | undefined> {
  const row = await db
    .selectFrom('importRows')
    .select(['customer', 'contacts', 'parts', 'duplicates'])
    .where('importId', '=', importId)
    .where('number', '=', number)
    .executeTakeFirst();
  if (!row) return undefined;
  const { duplicates, ...record } = row;
  return { record: record as unknown as MergingRecord, duplicates: duplicates as FoundDuplicate[] };
}

/** Marks rows as dealt with. */
export async function markRows(
  tx: Tx,
  importId: string,
  numbers: readonly number[],
  state: 'done' | 'skipped',
): Promise<void> {
  await sql`
    update import_rows set state = ${state}
    where import_id = ${importId}::uuid and number = any(${sql.val([...numbers])}::int[])`.execute(tx);
}

/** Marks a row as merged, with what that changed. */
export async function markMerged(
  tx: Tx,
  importId: string,
  number: number,
  merged: { readonly customerId: string; readonly changes: unknown },
): Promise<void> {
  await tx
    .updateTable('importRows')
    .set({ state: 'done', customerId: merged.customerId, merged: JSON.stringify(merged.changes) })
    .where('importId', '=', importId)
    .where('number', '=', number)
    .execute();
}

/** Rows that join a customer which no row made, nor one of `makers` is about to make. */
export async function selectOrphans(
  db: Db,
  importId: string,
  numbers: readonly number[],
  makers: readonly number[],
): Promise<number[]> {
  if (numbers.length === 0) return [];
  const { rows } = await sql<{ number: number }>`
    select number from import_rows
    where import_id = ${importId}::uuid and number = any(${sql.val([...numbers])}::int[]) and action = 'join'
      and not exists (select from customers where customers.id = import_rows.customer_id)
      and not exists (select from import_rows maker where maker.import_id = import_rows.import_id
        and maker.number = any(${sql.val([...makers])}::int[]) and maker.customer_id = import_rows.customer_id)`.execute(
    db,
  );
  return rows.map((row) => row.number);
}
