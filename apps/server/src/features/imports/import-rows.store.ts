import type { DuplicateChoice, StagedRow } from '@genjin/domain/staged-row';
import { type SqlBool, sql } from 'kysely';
import type { Db, Tx } from '#kit/db';
import type { KeptProblem } from './staged-record.store.ts';

/** A known customer that a row may be, found before the run; who may know of it is asked when it is shown. */
export interface FoundDuplicate {
  /** Null for a row of the same file. */
  readonly customerId: string | null;
  readonly why: StagedRow['duplicates'][number]['why'];
}

/** A row of an import as it is kept. */
export interface KeptRow extends Pick<StagedRow, 'number' | 'line' | 'state' | 'name' | 'choice' | 'customerId'> {
  readonly sheet: number;
  readonly problems: readonly KeptProblem[];
  readonly duplicates: readonly FoundDuplicate[];
}

/** Forgets the rows of an earlier dry run. */
export async function deleteRows(tx: Tx, importId: string): Promise<void> {
  await tx.deleteFrom('importRows').where('importId', '=', importId).execute();
}

/** Puts a batch of rows in, which is JSON text from where they were read and is not looked at on the way. */
export async function insertRows(tx: Tx, importId: string, rows: string): Promise<void> {
  await sql`
    insert into import_rows (import_id, number, sheet, line, cells, name, group_key, exact_key, similar_key, credit_code,
      phones, own_id, change_id, owner, customer, contacts, parts, follow_ups, problems, state)
    select ${importId}::uuid, number, sheet, line, cells, name, group_key, exact_key, similar_key, credit_code,
      phones, own_id, change_id, owner, customer, nullif(contacts, 'null'), nullif(parts, 'null'),
      nullif(follow_ups, 'null'), problems, state
    from json_to_recordset(${rows}::json) as batch (number integer, sheet integer, line integer, cells text[], name text,
      group_key text, exact_key text, similar_key text, credit_code text, phones text[], own_id uuid, change_id uuid,
      owner text, customer jsonb, contacts jsonb, parts jsonb, follow_ups jsonb, problems jsonb, state text)`.execute(
    tx,
  );
}

const selection = (db: Db) =>
  db
    .selectFrom('importRows')
    .select(['number', 'sheet', 'line', 'state', 'name', 'problems', 'duplicates', 'choice', 'customerId'])
    .$narrowType<KeptRow>();

/** Rows in the file's order, from after a number. */
export function selectRows(
  db: Db,
  query: {
    readonly importId: string;
    readonly state: KeptRow['state'] | undefined;
    readonly after: number;
    readonly limit: number;
  },
): Promise<KeptRow[]> {
  const { state } = query;
  return selection(db)
    .where('importId', '=', query.importId)
    .where('number', '>', query.after)
    .$if(state !== undefined, (select) => select.where('state', '=', state ?? ''))
    .orderBy('number')
    .limit(query.limit)
    .execute();
}

export function selectRow(db: Db, importId: string, number: number): Promise<KeptRow | undefined> {
  return selection(db).where('importId', '=', importId).where('number', '=', number).executeTakeFirst();
}

export async function writeChoice(
  tx: Tx,
  importId: string,
  number: number,
  choice: DuplicateChoice | null,
): Promise<void> {
  await tx
    .updateTable('importRows')
    .set({ choice })
    .where('importId', '=', importId)
    .where('number', '=', number)
    .execute();
}

/** How many rows stand how. */
export async function countRows(db: Db, importId: string) {
  const { rows } = await sql<{ new: number; duplicate: number; failed: number; warned: number; rows: number }>`
    select count(*)::int as rows, count(*) filter (where state = 'new')::int as new,
      count(*) filter (where state = 'duplicate')::int as duplicate,
      count(*) filter (where state = 'failed')::int as failed,
      count(*) filter (where problems @? '$[*] ? (@.severity == "warning")')::int as warned
    from import_rows where import_id = ${importId}::uuid`.execute(db);
  return rows[0] ?? { rows: 0, new: 0, duplicate: 0, failed: 0, warned: 0 };
}

/** Adds a problem to rows; an error makes them fail. */
export async function addProblem(
  tx: Tx,
  importId: string,
  numbers: readonly number[],
  problem: KeptProblem,
): Promise<void> {
  await sql`
    update import_rows set problems = problems || ${JSON.stringify([problem])}::jsonb,
      state = case when ${problem.severity === 'error'}::boolean then 'failed' else state end
    where import_id = ${importId}::uuid and number = any(${sql.val([...numbers])}::int[])`.execute(tx);
}

/** The different names of owners in rows that are to be imported, and how many rows name each. */
export async function selectOwnersNamed(db: Db, importId: string): Promise<string[]> {
  const { rows } = await sql<{ owner: string }>`
    select distinct owner from import_rows where import_id = ${importId}::uuid and owner is not null`.execute(db);
  return rows.map((row) => row.owner);
}

/** Adds a warning to each row that names this owner. */
export async function warnOfOwner(tx: Tx, importId: string, owner: string, problem: KeptProblem): Promise<void> {
  await sql`
    update import_rows set problems = problems || ${JSON.stringify([problem])}::jsonb
    where import_id = ${importId}::uuid and owner = ${owner}`.execute(tx);
}

/** Which of these customers lie within a clause, with what a list shows of them. */
export async function selectKnown(db: Db, ids: readonly string[], within: SqlBool | ReturnType<typeof sql<SqlBool>>) {
  const { rows } = await sql<{ id: string; type: string; name: string; owner: string; visible: boolean }>`
    select customers.id, customers.type, customers.name, owner.name as owner, coalesce(${within}, false) as visible
    from customers join users owner on owner.id = customers.owner_id
    where customers.id = any(${sql.val([...ids])}::uuid[])`.execute(db);
  return new Map(rows.map((row) => [row.id, row]));
}
