import { type RawBuilder, sql } from 'kysely';

/** The rows that are written together, and what they are written with. */
export interface Chunk {
  readonly importId: string;
  /** Rows that make a customer, and rows that join one that is there by then. */
  readonly create: readonly number[];
  readonly join: readonly number[];
  /** Rows merged into known customers: of these only the follow-ups are left to write. */
  readonly merge: readonly number[];
  readonly importerId: string;
  /** The instant, and the team's day (`YYYY-MM-DD`). */
  readonly now: string;
  readonly today: string;
  /** Ids of colleagues by name; of those whose the customers may be, too. */
  readonly people: Readonly<Record<string, string>>;
  readonly owners: Readonly<Record<string, string>>;
  /** By row, what the history gives as the reason. */
  readonly reasons: ReadonlyMap<number, string>;
  /** The result of an action that is past. */
  readonly archived: string;
}

/** Some rows of an import, as a table `staged`. */
export function staged({ importId }: Pick<Chunk, 'importId'>, numbers: readonly number[]): RawBuilder<unknown> {
  return sql`(
    select import_id, number, line, customer_id, own_id, change_id, owner, customer, contacts, parts, follow_ups from import_rows
    where import_id = ${importId}::uuid and number = any(${sql.val([...numbers])}::int[])) staged`;
}
