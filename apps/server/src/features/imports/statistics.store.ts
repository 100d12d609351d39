import { sql } from 'kysely';
import type { Db } from '#kit/db';

const tables = [
  'customers',
  'contacts',
  'needs',
  'cooperations',
  'obstacles',
  'follow_ups',
  'follow_up_participants',
  'concerns',
  'actions',
  'changes',
];

/**
 * Tells the database how large the tables have become that it still takes for small ones. The first list of a new team fills empty
 * tables: until somebody looks, plans made for nothing (those of foreign keys, too) read the whole table for every row.
 * @param rows tables of at most so many rows, as the database believes, are looked at.
 */
export async function lookAtSizes(db: Db, rows: number): Promise<void> {
  const { rows: small } = await sql<{ relname: string }>`
    select relname from pg_class
    where relnamespace = 'public'::regnamespace and relname = any(${sql.val(tables)}) and reltuples < ${rows}`.execute(
    db,
  );
  for (const { relname } of small) await sql`analyze ${sql.table(relname)}`.execute(db);
}

/** The same for staged rows, once all are there: without, their chunks are looked for by the wrong index. */
export async function lookAtRows(db: Db): Promise<void> {
  await sql`analyze import_rows (import_id, number, state, action)`.execute(db);
}
