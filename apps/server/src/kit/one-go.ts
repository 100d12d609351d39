import { type CompiledQuery, type Expression, sql } from 'kysely';
import type { Db } from './db.ts';

/** A select about one thing, by its id, and what becomes of its rows. */
export interface Part<T> {
  readonly select: (db: Db, id: string) => Expression<unknown>;
  readonly shape: (rows: never[]) => T;
}

/** Keeps the types of a select and of what is made of its rows together. */
export function part<R, T>(select: (db: Db, id: string) => Expression<R>, shape: (rows: R[]) => T): Part<T> {
  return { select, shape };
}

type Whole<P> = { readonly [K in keyof P]: P[K] extends Part<infer T> ? T : never };
type Row = Readonly<Record<string, unknown>>;

/** Stands for the id while the statement is written; nothing a caller sends is equal to it. */
const anyId = '\u0000id';

/**
 * Several selects about one thing as one statement, which is written once and then only bound: a page that shows much costs one round
 * trip. Rows come as JSON and leave as they would from each select: camelCase, instants in UTC.
 */
export function inOneGo<P extends Record<string, Part<unknown>>>(parts: P): (db: Db, id: string) => Promise<Whole<P>> {
  let written: CompiledQuery<Record<string, Row[]>> | null = null;
  return async (db, id) => {
    written ??= write(db, parts);
    const parameters = written.parameters.map((value) => (value === anyId ? id : value));
    const [found] = (await db.executeQuery<Record<string, Row[]>>({ ...written, parameters })).rows;
    return Object.fromEntries(
      Object.entries(parts).map(([name, { shape }]) => [name, shape((found?.[name] ?? []).map(asSelected) as never[])]),
    ) as Whole<P>;
  };
}

function write(db: Db, parts: Record<string, Part<unknown>>): CompiledQuery<Record<string, Row[]>> {
  const columns = Object.entries(parts).map(
    ([name, { select }]) =>
      sql`(select coalesce(json_agg(part), '[]') from (${select(db, anyId)}) part) as ${sql.id(name)}`,
  );
  return sql<Record<string, Row[]>>`select ${sql.join(columns)}`.compile(db);
}

const camelNames = new Map<string, string>();

function camelCase(name: string): string {
  const known = camelNames.get(name);
  if (known !== undefined) return known;
  const camel = name.replace(/_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
  camelNames.set(name, camel);
  return camel;
}

/** Columns that hold instants, and no others, are called `at` or `…_at`: a test holds the migrations to it. */
const instantName = /(^at|_at|[a-z]At)$/;

function asSelected(row: Row): Row {
  const out: Record<string, unknown> = {};
  for (const name in row) {
    const value = row[name];
    out[camelCase(name)] = typeof value === 'string' && instantName.test(name) ? new Date(value).toISOString() : value;
  }
  return out;
}
