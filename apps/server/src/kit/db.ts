import { CamelCasePlugin, Kysely, PostgresDialect, type Transaction } from 'kysely';
import pg from 'pg';
import type { DB } from '#db/types';

/** Reads may run on the pool or inside a transaction. */
export type Db = Kysely<DB>;

/** Writes demand a transaction: a plain connection does not compile. */
export type Tx = Transaction<DB>;

const { builtins } = pg.types;

/** Row type = wire type: instants as ISO 8601 in UTC, days as `YYYY-MM-DD`, bigint and numeric as numbers. */
const parsers: Partial<Record<number, (text: string) => unknown>> = {
  [builtins.TIMESTAMPTZ]: (text) => new Date(text).toISOString(),
  [builtins.DATE]: (text) => text,
  [builtins.INT8]: Number,
  [builtins.NUMERIC]: Number,
};

const types: pg.CustomTypesConfig = {
  getTypeParser: ((oid: number, format?: 'text' | 'binary') =>
    parsers[oid] ?? pg.types.getTypeParser(oid, format)) as pg.CustomTypesConfig['getTypeParser'],
};

/** A pool that gives up on a connection after 5 s and on a statement after 15 s, so that nothing hangs. */
export function openPool(connection: pg.PoolConfig, size: number): pg.Pool {
  const pool = new pg.Pool({
    ...connection,
    types,
    max: size,
    connectionTimeoutMillis: 5_000,
    statement_timeout: 15_000,
    idle_in_transaction_session_timeout: 30_000,
    application_name: 'genjin',
  });
  // A connection that breaks between two statements of a transaction fails the next one; unheard, the event would end the process.
  pool.on('connect', (client) => client.on('error', () => undefined));
  return pool;
}

/** Kysely over a pool: snake_case in the tables, camelCase in TypeScript. JSON documents keep their own keys. */
export function openDb(pool: pg.Pool): Db {
  return new Kysely<DB>({
    dialect: new PostgresDialect({ pool }),
    plugins: [new CamelCasePlugin({ maintainNestedObjectKeys: true })],
  });
}

/** Runs a unit of work: everything in it happens, or nothing does. */
export function inTx<T>(db: Db, work: (tx: Tx) => Promise<T>): Promise<T> {
  return db.transaction().execute(work);
}
