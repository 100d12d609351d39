import type { Import, ImportCounts } from '@genjin/domain/import';
import { sql } from 'kysely';
import type { Db, Tx } from '#kit/db';

/** The import that forms belong to. */
export interface FormImport {
  readonly id: string;
  readonly userId: string;
  readonly fileName: string;
  readonly sha256: string;
  readonly kind: Import['kind'];
  readonly state: Import['state'];
}

const selection = (db: Db, id: string) =>
  db
    .selectFrom('imports')
    .select(['id', 'userId', 'fileName', 'sha256', 'kind', 'state'])
    .$narrowType<Pick<FormImport, 'kind' | 'state'>>()
    .where('id', '=', id);

export function selectImport(db: Db, id: string): Promise<FormImport | undefined> {
  return selection(db, id).executeTakeFirst();
}

/** Held until the transaction ends: its forms are saved one after the other, so that the second sees the customer of the first. */
export function lockImport(tx: Tx, id: string): Promise<FormImport | undefined> {
  return selection(tx, id).forUpdate().executeTakeFirst();
}

/** How an import's forms stand; `created` are those that brought their customer with them. */
export async function countByState(db: Db, importId: string) {
  const { rows } = await sql<Record<'all' | 'open' | 'skipped' | 'saved' | 'created', number>>`
    select count(*)::int as "all", count(*) filter (where state = 'review')::int as open,
      count(*) filter (where state = 'skipped')::int as skipped, count(*) filter (where state = 'saved')::int as saved,
      count(*) filter (where state = 'saved' and made -> 'customer' = 'true')::int as created
    from import_forms where import_id = ${importId}::uuid`.execute(db);
  return rows[0] ?? { all: 0, open: 0, skipped: 0, saved: 0, created: 0 };
}

export async function updateImport(
  tx: Tx,
  id: string,
  {
    counts,
    ...values
  }: { state: Import['state']; counts: ImportCounts; finishedAt: string | null; undoEndsAt: string | null },
): Promise<void> {
  await tx
    .updateTable('imports')
    .set((eb) => ({ ...values, counts: JSON.stringify(counts), version: eb('version', '+', 1) }))
    .where('id', '=', id)
    .execute();
}
