import { randomBytes } from 'node:crypto';
import { chmod, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';
import type { Config } from './config.ts';
import { openAuth } from './kit/auth.ts';
import type { Surroundings } from './kit/context.ts';
import { openDb, openPool } from './kit/db.ts';
import { openFileStore } from './kit/file-store.ts';
import { openLiveBus } from './kit/live-bus.ts';
import { type Log, openLog } from './kit/log.ts';
import { migrate } from './kit/migrate.ts';
import { openEmbeddedDatabase } from './kit/postgres/launch.ts';

/** Everything that is open while a process of ours runs. */
export interface Product {
  readonly surroundings: Surroundings;
  readonly pool: pg.Pool;
  readonly close: () => Promise<void>;
}

/**
 * Opens database, files and keys, and applies the migrations. A `command` works beside a running server.
 * @throws LaunchError when the embedded database cannot be opened.
 */
export async function openProduct(
  config: Config,
  role: 'server' | 'command',
  clock: () => Date = () => new Date(),
): Promise<Product> {
  const log = openLog(config.logLevel);
  const database = config.databaseUrl
    ? null
    : await openEmbeddedDatabase({
        dataFolder: config.dataFolder,
        role,
        log: ({ event, ...rest }) => log.info(rest, event),
      });
  const connection: pg.PoolConfig = database?.connection ?? { connectionString: config.databaseUrl ?? '' };
  const pool = openPool(connection, config.poolSize);
  // An idle connection that breaks is replaced by the next query; without a listener it would end the process.
  pool.on('error', () => log.warn({}, 'idle database connection lost'));
  try {
    const applied = await migrate(pool);
    if (applied.length > 0) log.info({ applied }, 'migrated');
    const surroundings = await openSurroundings(config, pool, connection, log, clock);
    return { pool, surroundings, close: () => closeAll(surroundings, pool, database) };
  } catch (error) {
    await pool.end();
    await database?.stop();
    throw error;
  }
}

async function openSurroundings(
  config: Config,
  pool: pg.Pool,
  connection: pg.PoolConfig,
  log: Log,
  clock: () => Date,
): Promise<Surroundings> {
  const live = await openLiveBus(async () => {
    const client = new pg.Client({ ...connection, application_name: 'genjin live' });
    await client.connect();
    return client;
  }, log);
  return {
    db: openDb(pool),
    auth: openAuth({ pool, secret: await cookieSecret(config.dataFolder), publicUrl: publicUrlOf(config) }),
    log,
    live,
    files: openFileStore(join(config.dataFolder, 'files')),
    zone: config.zone,
    attachmentMegabytes: config.attachmentMegabytes,
    clock,
  };
}

async function closeAll(
  surroundings: Surroundings,
  pool: pg.Pool,
  database: { stop(): Promise<void> } | null,
): Promise<void> {
  await surroundings.live.close();
  await pool.end();
  await database?.stop();
}

/** The address that links are built from. */
export function publicUrlOf(config: Config): string {
  return config.publicUrl ?? `http://${config.host.includes(':') ? `[${config.host}]` : config.host}:${config.port}`;
}

/** The key that signs cookies: made on the first start, readable by its owner only. */
async function cookieSecret(folder: string): Promise<string> {
  const file = join(folder, 'cookie-secret');
  await mkdir(folder, { recursive: true });
  try {
    await writeFile(file, randomBytes(32).toString('base64url'), { flag: 'wx', mode: 0o600 });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  await chmod(file, 0o600);
  return readFile(file, 'utf8');
}
