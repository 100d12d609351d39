import { sql } from 'kysely';
import type { Db } from '#kit/db';

/** The stored thresholds alone, as JSON; undefined or null where nothing is stored yet. */
export async function selectRules(db: Db): Promise<unknown> {
  const { rows } = await sql<{ rules: unknown }>`select "values" -> 'rules' as rules from settings`.execute(db);
  return rows[0]?.rules;
}
