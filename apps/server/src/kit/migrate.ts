import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import type pg from 'pg';

const folder = new URL('../../db/migrations/', import.meta.url);

/** Any number that every process of ours agrees on. */
const lockKey = 7_463_901;

/**
 * Applies the migrations that the database has not seen, in the order of their names, each in its own transaction, under a lock that lets
 * one process at a time migrate. Forward only: an applied file that has changed since is an error.
 * @returns the names of those applied now.
 */
export async function migrate(pool: pg.Pool): Promise<string[]> {
  const client = await pool.connect();
  try {
    await client.query('set statement_timeout = 0');
    await client.query('select pg_advisory_lock($1)', [lockKey]);
    await client.query(
      'create table if not exists migrations (name text primary key, digest text not null, applied_at timestamptz not null default now())',
    );
    const applied = new Map<string, string>(
      (await client.query<{ name: string; digest: string }>('select name, digest from migrations')).rows.map((row) => [
        row.name,
        row.digest,
      ]),
    );
    const fresh: string[] = [];
    for (const name of (await readdir(folder)).filter((file) => file.endsWith('.sql')).sort()) {
      const sql = await readFile(new URL(name, folder), 'utf8');
      const digest = createHash('sha256').update(sql).digest('hex');
      const known = applied.get(name);
      if (known === digest) continue;
      if (known)
        throw new Error(
          `升级脚本 ${name} 在执行之后被改动过。 / Migration ${name} was changed after it had been applied.`,
        );
      await applyOne(client, name, sql, digest);
      fresh.push(name);
    }
    return fresh;
  } finally {
    await client.query('select pg_advisory_unlock_all()').catch(() => undefined);
    client.release(true);
  }
}

async function applyOne(client: pg.PoolClient, name: string, sql: string, digest: string): Promise<void> {
  await client.query('begin');
  try {
    await client.query("set local lock_timeout = '5s'");
    await client.query(sql);
    await client.query('insert into migrations (name, digest) values ($1, $2)', [name, digest]);
    await client.query('commit');
  } catch (error) {
    await client.query('rollback');
    throw new Error(`升级脚本 ${name} 执行失败 / Migration ${name} failed: ${(error as Error).message}`, {
      cause: error,
    });
  }
}
