import { sql } from 'kysely';

/** The stored thresholds alone, as JSON; null or no row where nothing is stored yet. */
export const rulesQuery = () => sql<{ rules: unknown }>`select "values" -> 'rules' as rules from settings`;
