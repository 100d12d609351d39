import { afterAll, afterEach, expect, test } from 'vitest';
import { claimAsServer } from './claim-folder.ts';
import { withConnection } from './connection.ts';
import { openHome } from './database-home.ts';
import { openEmbeddedDatabase } from './launch.ts';
import { isAlive } from './postmaster-file.ts';
import {
  hold,
  postmasterPid,
  preparedFolder,
  quick,
  removePreparedFolder,
  removeTestFolders,
  testFolder,
} from './testing/holder.ts';

afterEach(removeTestFolders);
afterAll(removePreparedFolder);

test('a second server on the same folder is refused in one clear sentence, and the first is not disturbed', async () => {
  const folder = await preparedFolder();
  const first = hold(folder, 'server');
  const { connection } = await first.ready();
  const refused = await hold(folder, 'server').event('test.refused');
  expect(refused.code).toBe('database.in_use');
  expect(refused.message).toContain(`Another Genjin server is using the data folder ${folder}`);
  expect(refused.message).toContain(`数据目录 ${folder} 正被另一个跟进服务使用`);
  expect((await withConnection(connection, (client) => client.query('select 1 as one'))).rows).toEqual([{ one: 1 }]);
});

test('of two servers that start at the same moment on an empty folder one wins', async () => {
  const folder = await testFolder();
  const both = [hold(folder, 'server'), hold(folder, 'server')];
  const outcomes = await Promise.all(
    both.map((one) => Promise.any([one.event('test.ready'), one.event('test.refused')])),
  );
  expect(outcomes.map((outcome) => outcome.event).sort()).toEqual(['test.ready', 'test.refused']);
});

test('a second server within the same process is refused too, and that does not loosen the lock of the first', async () => {
  const dataFolder = await preparedFolder();
  const first = await openEmbeddedDatabase({ dataFolder, role: 'server' }, quick);
  await expect(openEmbeddedDatabase({ dataFolder, role: 'server' }, quick)).rejects.toMatchObject({
    code: 'database.in_use',
  });
  expect(await hold(dataFolder, 'server').event('test.refused')).toMatchObject({ code: 'database.in_use' });
  await first.stop();
});

test('a stopped server can be followed by another at once', async () => {
  const folder = await preparedFolder();
  const first = hold(folder, 'server');
  await first.ready();
  expect(await first.stop()).toBe(0);
  expect(await hold(folder, 'server').ready()).toMatchObject({ adopted: false });
});

test('a command beside a running server joins it and leaves it running', async () => {
  const folder = await preparedFolder();
  const server = hold(folder, 'server');
  const { connection } = await server.ready();
  const pid = postmasterPid(folder);
  const command = hold(folder, 'command');
  expect(await command.ready()).toMatchObject({ hosting: false, connection });
  expect(await command.stop()).toBe(0);
  expect(postmasterPid(folder)).toBe(pid);
  expect(isAlive(pid)).toBe(true);
});

test('a command that comes while a server makes the database waits for it and joins it', async () => {
  const folder = await testFolder();
  const server = hold(folder, 'server');
  await server.event('database.created');
  const command = hold(folder, 'command');
  expect(await command.ready()).toMatchObject({ hosting: false });
  await server.ready();
});

test('a command without a server starts PostgreSQL and stops it afterwards', async () => {
  const folder = await preparedFolder();
  const command = hold(folder, 'command');
  expect(await command.ready()).toMatchObject({ hosting: true });
  const pid = postmasterPid(folder);
  expect(await command.stop()).toBe(0);
  expect(isAlive(pid)).toBe(false);
});

test('a command joins another command, which waits for it before it stops PostgreSQL', async () => {
  const folder = await preparedFolder();
  const hosting = hold(folder, 'command');
  await hosting.ready();
  const guest = hold(folder, 'command');
  expect(await guest.ready()).toMatchObject({ hosting: false });
  const ended = hosting.stop();
  await hosting.event('database.waiting_for_guests');
  expect(await guest.stop()).toBe(0);
  expect(guest.events).toContainEqual({ event: 'test.still_answers' });
  expect(await ended).toBe(0);
});

test('a server that starts beside a command waits until the command is done', async () => {
  const folder = await preparedFolder();
  const command = hold(folder, 'command');
  await command.ready();
  const server = hold(folder, 'server');
  await server.event('database.waiting_for_command');
  await command.stop();
  expect(await server.ready()).toMatchObject({ hosting: true, adopted: false });
});

test('a server beside a command that takes too long is refused, and may try again', async () => {
  const folder = await preparedFolder();
  const command = hold(folder, 'command');
  await command.ready();
  const home = await openHome(folder);
  const waited = claimAsServer(home, folder, () => undefined, 300);
  await expect(waited).rejects.toMatchObject({ code: 'database.busy_with_command' });
  await command.stop();
  (await claimAsServer(home, folder, () => undefined, 300)).release();
});
