import { stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { withConnection } from './connection.ts';
import { hold, postmasterPid, removeTestFolders, testFolder } from './testing/holder.ts';

afterEach(removeTestFolders);

/** The way Windows goes: a port on the loopback interface, passwords, pg_ctl. */
const surroundings = { transport: 'loopback', durable: false } as const;

test('over the loopback interface it asks for a password that only we can read, survives like the other, and says why not', async () => {
  const folder = await testFolder();
  const first = hold(folder, 'server', { surroundings });
  const { connection } = await first.ready();
  expect(connection).toMatchObject({ host: '127.0.0.1', user: 'genjin' });
  expect((await stat(join(folder, 'postgres/passwords/application'))).mode & 0o077).toBe(0);
  const ask = (password: string) => withConnection({ ...connection, password }, (client) => client.query('select 1'));
  await expect(ask('guess')).rejects.toThrow('password authentication failed');
  await ask(connection.password ?? '');

  const guest = hold(folder, 'command', { surroundings });
  expect(await guest.ready()).toMatchObject({ hosting: false, connection });
  await guest.stop();

  process.kill(postmasterPid(folder), 'SIGKILL');
  await first.event('database.restarted');
  await ask(connection.password ?? '');

  await first.kill();
  const second = hold(folder, 'server', { surroundings });
  expect(await second.ready()).toMatchObject({ adopted: true, connection });
  expect(await second.stop()).toBe(0);

  await writeFile(join(folder, 'postgres/cluster/postgresql.conf'), "include = 'genjin.conf'\nwork_mem = 'plenty'\n");
  const refused = await hold(folder, 'server', { surroundings }).event('test.refused');
  expect(refused).toMatchObject({ code: 'database.start_failed', message: expect.stringContaining('work_mem') });
});
