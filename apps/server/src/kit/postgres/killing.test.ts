import { type ChildProcess, spawn } from 'node:child_process';
import { readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, afterEach, describe, expect, test } from 'vitest';
import { type DatabaseConnection, withConnection } from './connection.ts';
import { isAlive } from './postmaster-file.ts';
import {
  hold,
  postmasterPid,
  preparedFolder,
  removePreparedFolder,
  removeTestFolders,
  until,
} from './testing/holder.ts';

afterEach(removeTestFolders);
afterAll(removePreparedFolder);

async function run(connection: DatabaseConnection, sql: string): Promise<Record<string, unknown>[]> {
  return (await withConnection(connection, (client) => client.query(sql))).rows;
}

/** A query that computes for minutes, in a backend that does not notice that its postmaster is gone. */
function keepBusy(connection: DatabaseConnection): Promise<unknown> {
  return run(connection, 'select count(*) from generate_series(1, 100000) a, generate_series(1, 1000000) b').catch(
    (error: unknown) => error,
  );
}

describe.skipIf(process.platform === 'win32')('after SIGKILL', () => {
  test('of our process alone, the next one adopts the PostgreSQL that still runs, and stops it in the end', async () => {
    const folder = await preparedFolder();
    const first = hold(folder, 'server');
    await first.ready();
    const pid = postmasterPid(folder);
    await first.kill();
    const second = hold(folder, 'server');
    expect(await second.ready()).toMatchObject({ adopted: true, hosting: true });
    expect(postmasterPid(folder)).toBe(pid);
    expect(await hold(folder, 'server').event('test.refused')).toMatchObject({ code: 'database.in_use' });
    expect(await second.stop()).toBe(0);
    expect(isAlive(pid)).toBe(false);
  });

  test('of everything, it starts again and has every row that was acknowledged', async () => {
    const folder = await preparedFolder();
    const { connection } = await (async () => {
      const first = hold(folder, 'server');
      const ready = await first.ready();
      await run(ready.connection, 'create table note (n int)');
      await run(ready.connection, 'insert into note select generate_series(1, 1000)');
      const pid = postmasterPid(folder);
      first.child.kill('SIGKILL');
      process.kill(pid, 'SIGKILL');
      await first.kill();
      await until(() => !isAlive(pid));
      return ready;
    })();
    const file = join(folder, 'postgres/cluster/postmaster.pid');
    expect((await stat(file)).isFile()).toBe(true);
    expect(await hold(folder, 'server').ready()).toMatchObject({ adopted: false });
    expect(await run(connection, 'select count(*)::int from note')).toEqual([{ count: 1000 }]);
  });

  test('of the postmaster and us, with a child of it deep in a computation, it starts again', async () => {
    const folder = await preparedFolder();
    const first = hold(folder, 'server');
    const { connection } = await first.ready();
    const busy = keepBusy(connection);
    await until(
      async () => (await run(connection, "select 1 from pg_stat_activity where query like 'select count%'")).length > 0,
    );
    first.child.kill('SIGKILL');
    process.kill(postmasterPid(folder), 'SIGKILL');
    const second = hold(folder, 'server');
    await second.event('database.waiting_for_leftovers');
    expect(await second.ready()).toMatchObject({ adopted: false });
    expect(await busy).toBeInstanceOf(Error);
  });

  test('of the postmaster under a running server, the server starts it again and open pools go on', async () => {
    const folder = await preparedFolder();
    const holder = hold(folder, 'server');
    const { connection } = await holder.ready();
    const pool = new pg.Pool(connection);
    pool.on('error', () => undefined);
    await pool.query('select 1');
    const pid = postmasterPid(folder);
    process.kill(pid, 'SIGKILL');
    await holder.event('test.exit_noticed');
    await holder.event('database.restarted');
    expect(postmasterPid(folder)).not.toBe(pid);
    expect((await pool.query('select 1 as one')).rows).toEqual([{ one: 1 }]);
    await pool.end();
    expect(await holder.stop()).toBe(0);
  });

  test('of an adopted postmaster it is started again like our own', async () => {
    const folder = await preparedFolder();
    const first = hold(folder, 'server');
    await first.ready();
    await first.kill();
    const second = hold(folder, 'server');
    const { connection } = await second.ready();
    process.kill(postmasterPid(folder), 'SIGKILL');
    await second.event('database.restarted');
    expect(await run(connection, 'select 1 as one')).toEqual([{ one: 1 }]);
  });

  test('of one backend PostgreSQL recovers by itself, and its log does not tell what the backend was doing', async () => {
    const folder = await preparedFolder();
    const holder = hold(folder, 'server');
    const { connection } = await holder.ready();
    const victim = withConnection(connection, async (client) => {
      const [{ pid }] = (await client.query('select pg_backend_pid() as pid')).rows;
      setTimeout(() => process.kill(pid, 'SIGKILL'), 50);
      await client.query("select pg_sleep(10), '13800138000'");
    });
    await expect(victim).rejects.toThrow();
    await until(async () => (await run(connection, 'select 1').catch(() => [])).length > 0);
    const log = await readFile(join(folder, 'postgres/server.log'), 'utf8');
    expect(log).toContain('was terminated by signal 9');
    expect(log).not.toContain('13800138000');
    expect(holder.events.map((event) => event.event)).not.toContain('database.ended');
  });

  test('a postmaster.pid whose number now belongs to another program does not keep it from starting', async () => {
    const folder = await preparedFolder();
    const first = hold(folder, 'server');
    await first.ready();
    const owner = await stat(join(folder, 'postgres/cluster'));
    process.kill(postmasterPid(folder), 'SIGKILL');
    await first.kill();
    const stranger: ChildProcess = spawn('/bin/sleep', ['60'], { uid: owner.uid, gid: owner.gid, cwd: '/' });
    const file = join(folder, 'postgres/cluster/postmaster.pid');
    const lines = (await readFile(file, 'utf8')).split('\n');
    await writeFile(file, [String(stranger.pid), ...lines.slice(1)].join('\n'));
    expect(await hold(folder, 'server').ready()).toMatchObject({ adopted: false });
    expect(postmasterPid(folder)).not.toBe(stranger.pid);
    stranger.kill();
  });
});

describe.skipIf(process.platform === 'win32')('at the end of our process', () => {
  test('Ctrl-C reaches us and not the database, so that work can be finished', async () => {
    const folder = await preparedFolder();
    const holder = hold(folder, 'server');
    await holder.ready();
    const pid = postmasterPid(folder);
    // What a terminal does: the signal goes to the whole process group.
    process.kill(-(holder.child.pid ?? 0), 'SIGINT');
    await holder.event('test.still_answers');
    await until(() => !isAlive(pid));
    expect(holder.events.map((event) => event.event)).not.toContain('database.ended');
  });

  test('an error that nobody caught does not leave PostgreSQL behind', async () => {
    const folder = await preparedFolder();
    const holder = hold(folder, 'server');
    await holder.ready();
    const pid = postmasterPid(folder);
    holder.child.stdin?.write('crash\n');
    await until(() => !isAlive(pid));
    expect(await hold(folder, 'server').ready()).toMatchObject({ adopted: false });
  });
});
