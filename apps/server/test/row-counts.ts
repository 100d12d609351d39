import type { TestProduct } from './harness.ts';

/** How many rows each table has, but for what every request may leave behind: to show that a refusal left nothing. */
export async function rowCounts({ pool }: TestProduct): Promise<Record<string, number>> {
  const tables = await pool.query<{ name: string }>(
    "select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' order by relname",
  );
  const counts = tables.rows.map(({ name }) => `select '${name}' as name, count(*)::int as count from "${name}"`);
  const { rows } = await pool.query<{ name: string; count: number }>(counts.join(' union all '));
  return Object.fromEntries(rows.map(({ name, count }) => [name, count]));
}
