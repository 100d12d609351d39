import pg from 'pg';
import { LAUNCHER_ROLE } from './new-cluster.ts';
import type { Passwords } from './passwords.ts';
import type { PostmasterFile } from './postmaster-file.ts';

/** The role the product works as. It owns its database and may make others, for a restore beside the live one; no superuser. */
const APPLICATION_ROLE = 'genjin';
const APPLICATION_DATABASE = 'genjin';

/** What a `pg.Pool` or `pg.Client` takes. On Unix `host` is the folder of the socket. */
export interface DatabaseConnection {
  readonly host: string;
  readonly port: number;
  readonly user: string;
  readonly database: string;
  readonly password?: string;
  /** Never by the environment's PGSSLMODE: a local socket knows no TLS. */
  readonly ssl: false;
}

/** Where the product finds the database of a running server. */
export function applicationConnection(server: PostmasterFile, passwords?: Passwords): DatabaseConnection {
  const secret = passwords === undefined ? {} : { password: passwords.application };
  return { ...address(server), user: APPLICATION_ROLE, database: APPLICATION_DATABASE, ...secret, ssl: false };
}

/** The launcher's own way in, as superuser. */
export function launcherConnection(server: PostmasterFile, passwords?: Passwords): DatabaseConnection {
  const secret = passwords === undefined ? {} : { password: passwords.launcher };
  return { ...address(server), user: LAUNCHER_ROLE, database: 'postgres', ...secret, ssl: false };
}

function address(server: PostmasterFile): { host: string; port: number } {
  return { host: server.socketFolder || '127.0.0.1', port: server.port };
}

/** Connects, runs `work`, and closes. Throws what connecting or `work` throws; gives up connecting after three seconds. */
export async function withConnection<T>(to: DatabaseConnection, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ ...to, connectionTimeoutMillis: 3000, application_name: 'genjin launcher' });
  // A server that dies meanwhile rejects the query; the event beside it would end the process.
  client.on('error', () => undefined);
  try {
    await client.connect();
    return await work(client);
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** Makes the product's role and database if they are missing. */
export async function ensureApplicationDatabase(server: PostmasterFile, passwords?: Passwords): Promise<void> {
  await withConnection(launcherConnection(server, passwords), async (client) => {
    const roles = await client.query('select 1 from pg_roles where rolname = $1', [APPLICATION_ROLE]);
    if (roles.rowCount === 0) {
      const password = passwords === undefined ? '' : `password ${client.escapeLiteral(passwords.application)}`;
      await client.query(`create role ${APPLICATION_ROLE} login createdb nosuperuser ${password}`);
    }
    const databases = await client.query('select 1 from pg_database where datname = $1', [APPLICATION_DATABASE]);
    if (databases.rowCount === 0)
      await client.query(`create database ${APPLICATION_DATABASE} owner ${APPLICATION_ROLE}`);
  });
}
