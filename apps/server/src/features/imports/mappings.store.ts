import type { RememberedMapping } from '@genjin/domain/list-import/outline-lists';
import { sql } from 'kysely';
import type { Db, Tx } from '#kit/db';

/** What was kept for sets of headings, by their key. */
export async function selectMappings(db: Db, keys: readonly string[]): Promise<Map<string, RememberedMapping>> {
  const rows = await db
    .selectFrom('importMappings')
    .select(['headingKey', 'columns'])
    .where('headingKey', 'in', [...keys])
    .execute();
  return new Map(rows.map((row) => [row.headingKey, row.columns as RememberedMapping]));
}

/** Keeps how a set of headings is read, in place of what was kept before. */
export async function upsertMapping(
  tx: Tx,
  row: {
    readonly headingKey: string;
    readonly columns: RememberedMapping;
    readonly updatedBy: string;
    readonly updatedAt: string;
  },
): Promise<void> {
  await tx
    .insertInto('importMappings')
    .values({ ...row, columns: JSON.stringify(row.columns) })
    .onConflict((conflict) =>
      conflict.column('headingKey').doUpdateSet({
        columns: sql`excluded.columns`,
        updatedBy: row.updatedBy,
        updatedAt: row.updatedAt,
      }),
    )
    .execute();
}
