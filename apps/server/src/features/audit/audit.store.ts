import { type RawBuilder, type SqlBool, sql } from 'kysely';
import type { Db } from '#kit/db';

export interface AuditPage {
  readonly by: string | null;
  readonly action: string | null;
  readonly from: string | null;
  readonly before: string | null;
  readonly after: readonly [at: string, id: string] | null;
  readonly limit: number;
}

interface AuditRow {
  readonly id: string;
  readonly at: string;
  /** The time as text, with the microseconds that a date would lose. */
  readonly key: string;
  readonly userId: string | null;
  readonly userName: string | null;
  readonly action: string;
  readonly subjectId: string | null;
  readonly subjectName: string | null;
  readonly address: string | null;
  readonly details: unknown;
}

/** One page of the log. The page is cut first, so that names are looked up for its rows only. */
export async function selectAudit(db: Db, page: AuditPage): Promise<AuditRow[]> {
  const where: RawBuilder<SqlBool>[] = [sql<SqlBool>`true`];
  if (page.by) where.push(sql<SqlBool>`user_id = ${page.by}::uuid`);
  if (page.action) where.push(sql<SqlBool>`action = ${page.action}`);
  if (page.from) where.push(sql<SqlBool>`at >= ${page.from}::timestamptz`);
  if (page.before) where.push(sql<SqlBool>`at < ${page.before}::timestamptz`);
  if (page.after) where.push(sql<SqlBool>`(at, id) < (${page.after[0]}::timestamptz, ${page.after[1]}::bigint)`);
  const { rows } = await sql<AuditRow>`
    with page as materialized (
      select * from audit_log where ${sql.join(where, sql` and `)} order by at desc, id desc limit ${page.limit}
    )
    select page.id::text as id, page.at, page.at::text as key, page.user_id as "userId", users.name as "userName",
      page.action, page.subject_id as "subjectId", page.address, page.details,
      coalesce(
        (select name from users where id = page.subject_id),
        (select name from customers where id = page.subject_id),
        (select name from departments where id = page.subject_id)
      ) as "subjectName"
    from page left join users on users.id = page.user_id
    order by page.at desc, page.id desc`.execute(db);
  return rows;
}
