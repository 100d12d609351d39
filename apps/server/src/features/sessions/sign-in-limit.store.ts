import { sql } from 'kysely';
import type { Tx } from '#kit/db';

/** Makes attempts on the same subjects take turns until the transaction ends. Always in the same order, so that nobody waits in a circle. */
export async function lockSubjects(tx: Tx, subjects: readonly string[]): Promise<void> {
  for (const subject of subjects) await sql`select pg_advisory_xact_lock(hashtextextended(${subject}, 0))`.execute(tx);
}

/** How many attempts failed, or are still running, since an instant. */
export async function countFailures(tx: Tx, subject: string, since: string): Promise<number> {
  const row = await tx
    .selectFrom('signInFailures')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('subject', '=', subject)
    .where('at', '>', since)
    .executeTakeFirstOrThrow();
  return row.count;
}

export async function insertFailures(tx: Tx, subjects: readonly string[], at: string): Promise<number[]> {
  const rows = await tx
    .insertInto('signInFailures')
    .values(subjects.map((subject) => ({ subject, at })))
    .returning('id')
    .execute();
  return rows.map((row) => row.id);
}

/** All of a subject, and these rows. */
export async function deleteFailures(tx: Tx, subject: string, ids: readonly number[]): Promise<void> {
  await sql`delete from sign_in_failures where subject = ${subject} or id = any(${sql.val(ids)}::bigint[])`.execute(tx);
}

/** Removes what no limit counts any more; rows that another process is just removing are left to it. */
export async function pruneFailures(tx: Tx, before: string): Promise<void> {
  await sql`delete from sign_in_failures where id in
    (select id from sign_in_failures where at <= ${before}::timestamptz limit 500 for update skip locked)`.execute(tx);
}
