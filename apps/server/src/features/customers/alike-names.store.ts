import { sql } from 'kysely';
import type { Db } from '#kit/db';

/** A customer whose name is to be compared; keys are null for one from before there were any. */
export interface ComparedName {
  readonly id: string;
  readonly name: string;
  readonly exactKey: string | null;
  readonly similarKey: string | null;
}

/** Companies that tsqueries over their names meet, at most so many for each query; one may come twice. */
export async function selectCompaniesNamed(db: Db, queries: readonly string[], most: number): Promise<ComparedName[]> {
  if (queries.length === 0) return [];
  const parts = queries.map(
    (query) => sql`(select id, name, exact_key, similar_key from customers
      where search @@ ${query}::tsquery and type = 'enterprise' limit ${most})`,
  );
  const { rows } = await sql<ComparedName>`${sql.join(parts, sql` union all `)}`.execute(db);
  return rows;
}

/** The companies among these. */
export function selectCompaniesById(db: Db, ids: readonly string[]): Promise<ComparedName[]> {
  return db
    .selectFrom('customers')
    .select(['id', 'name', 'exactKey', 'similarKey'])
    .where('id', 'in', [...ids])
    .where('type', '=', 'enterprise')
    .execute();
}

/** People whose names sound like this one, by the key that names sort by. */
export async function selectPeopleSounding(db: Db, nameKey: string, most: number): Promise<string[]> {
  const rows = await db
    .selectFrom('customers')
    .select('id')
    .where('nameKey', '=', nameKey)
    .where('type', '=', 'individual')
    .limit(most)
    .execute();
  return rows.map((row) => row.id);
}
