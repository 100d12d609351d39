import { randomBytes } from 'node:crypto';
import { link, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';
import type { Config } from './config.ts';
import { jobs } from './jobs.ts';
import { openAuth } from './kit/auth.ts';
import type { Surroundings } from './kit/context.ts';
import { openDb, openPool } from './kit/db.ts';
import { openFileStore } from './kit/file-store.ts';
import { type Jobs, openJobs } from './kit/jobs.ts';
import { type LiveBus, openLiveBus } from './kit/live-bus.ts';
import { openLog } from './kit/log.ts';
import { migrate } from './kit/migrate.ts';
import { openEmbeddedDatabase } from './kit/postgres/launch.ts';

/** Everything that is open while a process of ours runs. */
export interface Product {
  readonly surroundings: Surroundings;
  readonly pool: pg.Pool;
  readonly jobs: Jobs;
  /** The names of the migrations applied while opening. */
  readonly migrated: readonly string[];
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
  const log = role === 'server' ? openLog(config.logLevel ?? 'info') : openLog(config.logLevel ?? 'warn', 'stderr');
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
  pool.on('error', () => pool.ending || log.warn({}, 'idle database connection lost'));
  try {
    const migrated = await migrate(pool);
    if (migrated.length > 0) log.info({ migrated }, 'migrated');
    const queue = openJobs(connection, log, jobs);
    const surroundings = await openSurroundings(config, pool, connection, { log, clock, jobs: queue });
    const close = () => closeAll(surroundings.live, queue, pool, database);
    return { pool, surroundings, jobs: queue, migrated, close };
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
  given: Pick<Surroundings, 'log' | 'clock' | 'jobs'>,
): Promise<Surroundings> {
  const live = await openLiveBus(async () => {
    const client = new pg.Client({ ...connection, application_name: 'genjin live' });
    await client.connect();
    return client;
  }, given.log);
  const db = openDb(pool);
  return {
    ...given,
    db,
    auth: openAuth({ db, secret: await cookieSecret(config.dataFolder), publicUrl: publicUrlOf(config) }),
    live,
    files: openFileStore(join(config.dataFolder, 'files')),
    zone: config.zone,
    attachmentMegabytes: config.attachmentMegabytes,
  };
}

async function closeAll(
  live: LiveBus,
  queue: Jobs,
  pool: pg.Pool,
  database: { stop(): Promise<void> } | null,
): Promise<void> {
  await live.close();
  await queue.close();
  await pool.end();
  await database?.stop();
}

/** The address that links are built from. */
export function publicUrlOf(config: Config): string {
  return config.publicUrl ?? `http://${config.host.includes(':') ? `[${config.host}]` : config.host}:${config.port}`;
}

/** The key that signs cookies: made on the first start, readable by its owner only, one for all processes on the folder. */
async function cookieSecret(folder: string): Promise<string> {
  const file = join(folder, 'cookie-secret');
  const mine = `${file}.${randomBytes(6).toString('hex')}`;
  await mkdir(folder, { recursive: true });
  await writeFile(mine, randomBytes(32).toString('base64url'), { flag: 'wx', mode: 0o600 });
  try {
    // A link appears whole or not at all: whoever comes second reads the first one's key.
    await link(mine, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    await rm(mine);
  }
  return readFile(file, 'utf8');
}
