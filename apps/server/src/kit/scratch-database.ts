import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type pg from 'pg';
import { openPool } from './db.ts';
import { openEmbeddedDatabase } from './postgres/launch.ts';

/** Runs `work` on a fresh, empty embedded database in a temporary folder that is gone afterwards. */
export async function withScratchDatabase<T>(work: (pool: pg.Pool) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'genjin-scratch-'));
  const database = await openEmbeddedDatabase({ dataFolder: folder, role: 'command' });
  const pool = openPool(database.connection, 4);
  // Stopping the database may cut a connection that is still saying goodbye.
  pool.on('error', () => undefined);
  try {
    return await work(pool);
  } finally {
    await pool.end();
    await database.stop();
    await rm(folder, { recursive: true, force: true });
    await rm(database.folder, { recursive: true, force: true });
  }
}
