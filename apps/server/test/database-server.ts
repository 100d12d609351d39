import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { jobs } from '../src/jobs.ts';
import type { Surroundings } from '../src/kit/context.ts';
import { openPool } from '../src/kit/db.ts';
import { openJobs } from '../src/kit/jobs.ts';
import { openLog } from '../src/kit/log.ts';
import { migrate } from '../src/kit/migrate.ts';
import type { DatabaseConnection } from '../src/kit/postgres/connection.ts';
import { openEmbeddedDatabase } from '../src/kit/postgres/launch.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    databaseServer: DatabaseConnection;
  }
}

/** Installs the queue's schema into the database that is cloned, so that no test waits for it. */
async function installQueue(connection: DatabaseConnection): Promise<void> {
  const queue = openJobs(connection, openLog('silent'), jobs);
  await queue.drain({} as Surroundings);
  await queue.close();
}

/** One real PostgreSQL for the whole run, with a migrated database that each test file clones. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'genjin-test-'));
  // As root the database runs as somebody else, who has to pass through.
  await chmod(folder, 0o711);
  const database = await openEmbeddedDatabase(
    { dataFolder: folder, role: 'server' },
    { transport: 'socket', durable: false },
  );
  const pool = openPool(database.connection, 2);
  await migrate(pool);
  await installQueue(database.connection);
  await pool.end();
  project.provide('databaseServer', database.connection);
  return async () => {
    await database.stop();
    await rm(folder, { recursive: true, force: true });
    await rm(database.folder, { recursive: true, force: true });
  };
}
