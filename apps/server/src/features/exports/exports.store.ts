import type { ExportKind } from '@genjin/domain/export';
import type { Locale } from '@genjin/domain/field';
import { type Insertable, type SqlBool, sql, type Updateable } from 'kysely';
import type { Exports } from '#db/types';
import type { Db, Tx } from '#kit/db';

export type KeptState = 'awaiting' | 'refused' | 'waiting' | 'running' | 'done' | 'failed' | 'cancelled';

const rowsOf = (db: Db) =>
  db
    .selectFrom('exports')
    .innerJoin('users as asker', 'asker.id', 'exports.askedBy')
    .leftJoin('users as decider', 'decider.id', 'exports.decidedBy')
    .selectAll('exports')
    .select([
      'asker.name as askerName',
      'asker.departmentId as askerDepartmentId',
      'decider.name as deciderName',
      // The time as text keeps the microseconds that a date would lose.
      sql<string>`exports.asked_at::text`.as('key'),
    ])
    .$narrowType<{ kind: ExportKind; state: KeptState; locale: Locale }>();

/** An export as it is kept, with the names of who asked and who decided. */
export type ExportRow = Awaited<ReturnType<ReturnType<typeof rowsOf>['executeTakeFirstOrThrow']>>;

export function selectExport(db: Db, id: string): Promise<ExportRow | undefined> {
  return rowsOf(db).where('exports.id', '=', id).executeTakeFirst();
}

/** The export, held until the transaction ends. */
export function lockExport(tx: Tx, id: string): Promise<ExportRow | undefined> {
  return rowsOf(tx).where('exports.id', '=', id).forUpdate('exports').executeTakeFirst();
}

export interface ExportPage {
  readonly after: readonly [at: string, id: string] | null;
  readonly limit: number;
}

/** Somebody's exports, newest first. */
export function selectExportsOf(db: Db, userId: string, page: ExportPage): Promise<ExportRow[]> {
  return paged(rowsOf(db).where('exports.askedBy', '=', userId), page).execute();
}

/** What waits for a decision, newest first: of these departments' people (null: of everybody's), never one's own. */
export function selectAwaiting(
  db: Db,
  deciderId: string,
  departmentIds: readonly string[] | null,
  page: ExportPage,
): Promise<ExportRow[]> {
  const awaiting = rowsOf(db)
    .where('exports.state', '=', 'awaiting')
    .where('exports.askedBy', '<>', deciderId)
    .$if(departmentIds !== null, (select) =>
      select.where(sql<SqlBool>`asker.department_id = any(${sql.val([...(departmentIds ?? [])])}::uuid[])`),
    );
  return paged(awaiting, page).execute();
}

function paged(select: ReturnType<typeof rowsOf>, { after, limit }: ExportPage) {
  return select
    .$if(after !== null, (query) =>
      query.where(sql<SqlBool>`(exports.asked_at, exports.id) < (${after?.[0]}::timestamptz, ${after?.[1]}::uuid)`),
    )
    .orderBy('exports.askedAt', 'desc')
    .orderBy('exports.id', 'desc')
    .limit(limit);
}

export async function insertExport(tx: Tx, row: Insertable<Exports>): Promise<void> {
  await tx.insertInto('exports').values(row).execute();
}

/** Changes an export and counts its version up. */
export async function updateExport(tx: Tx, id: string, set: Updateable<Exports>): Promise<void> {
  await tx
    .updateTable('exports')
    .set((eb) => ({ ...set, version: eb('version', '+', 1) }))
    .where('id', '=', id)
    .execute();
}

/** Takes an export up, or up again after a worker was lost; false where it is not to be made (any more). The version stays: this is no edit. */
export async function beginRun(tx: Tx, id: string): Promise<boolean> {
  const begun = await tx
    .updateTable('exports')
    .set({ state: 'running', rows: 0 })
    .where('id', '=', id)
    .where('state', 'in', ['waiting', 'running'])
    .returning('id')
    .executeTakeFirst();
  return begun !== undefined;
}

/** Notes how far it is; false where somebody cancelled it meanwhile. */
export async function noteProgress(tx: Tx, id: string, rows: number): Promise<boolean> {
  const noted = await tx
    .updateTable('exports')
    .set({ rows })
    .where('id', '=', id)
    .where('state', '=', 'running')
    .returning('id')
    .executeTakeFirst();
  return noted !== undefined;
}

/** Files whose time is over. */
export function selectExpired(db: Db, now: string, limit: number) {
  return db
    .selectFrom('exports')
    .select(['id', 'fileId'])
    .where('expiresAt', '<=', now)
    .where('removedAt', 'is', null)
    .orderBy('expiresAt')
    .limit(limit)
    .execute();
}

export async function noteRemoved(tx: Tx, id: string, now: string): Promise<void> {
  await tx.updateTable('exports').set({ removedAt: now }).where('id', '=', id).execute();
}

/** The name of a colleague whom a filter names. */
export async function selectNameOf(db: Db, userId: string): Promise<string | null> {
  const row = await db.selectFrom('users').select('name').where('id', '=', userId).executeTakeFirst();
  return row?.name ?? null;
}

/** Lets a transaction stand still for as long as documents may take between two statements. */
export async function waitLong(tx: Tx): Promise<void> {
  await sql`set local idle_in_transaction_session_timeout = '15min'`.execute(tx);
}
