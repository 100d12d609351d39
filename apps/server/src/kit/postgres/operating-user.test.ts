import { existsSync } from 'node:fs';
import { chmod, chown, cp, mkdir, mkdtemp, readFile, rename, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, describe, expect, test } from 'vitest';
import { findBinaries } from './binaries.ts';
import { withConnection } from './connection.ts';
import { openEmbeddedDatabase, type Surroundings } from './launch.ts';
import type { LaunchEvent } from './launch-log.ts';
import { chooseOperatingUser, isRoot } from './operating-user.ts';
import { runProgram } from './run-program.ts';
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

const root = { uid: 0, gid: 0 };
const passwd = [
  'root:x:0:0::/root:/bin/bash',
  'li:x:1000:1000::/home/li:/bin/bash',
  'nobody:x:65534:65534::/:/bin/false',
  'node:x:1001:1001::/:/bin/false',
].join('\n');

describe('the account PostgreSQL runs under when we are root', () => {
  test('is the owner of the folder, if it has a name', () => {
    expect(chooseOperatingUser({ uid: 1000, gid: 7 }, 'new', passwd)).toEqual({ name: 'li', uid: 1000, gid: 7 });
    expect(chooseOperatingUser({ uid: 4711, gid: 7 }, 'new', passwd).name).toBe('node');
  });

  test('is the owner of existing data even without a name', () => {
    expect(chooseOperatingUser({ uid: 4711, gid: 7 }, 'existing', passwd)).toEqual({
      name: 'uid 4711',
      uid: 4711,
      gid: 7,
    });
  });

  test('is else the first that exists of genjin, postgres, node, nobody', () => {
    expect(chooseOperatingUser(root, 'new', passwd)).toEqual({ name: 'node', uid: 1001, gid: 1001 });
    expect(chooseOperatingUser(root, 'new', `${passwd}\ngenjin:x:900:900::/:/bin/false`).name).toBe('genjin');
  });

  test('may be missing, which is said with the way out', () => {
    const choose = () => chooseOperatingUser(root, 'new', 'root:x:0:0::/root:/bin/bash');
    expect(choose).toThrow(expect.objectContaining({ code: 'database.no_operating_user' }));
    expect(choose).toThrow('DATABASE_URL');
  });
});

describe.runIf(isRoot())('as root', () => {
  async function ask(dataFolder: string, surroundings: Surroundings, sql: string) {
    const events: LaunchEvent[] = [];
    const log = (line: LaunchEvent) => events.push(line);
    const database = await openEmbeddedDatabase({ dataFolder, role: 'server', log }, surroundings);
    const { rows } = await withConnection(database.connection, (client) => client.query(sql));
    const pid = Number((await readFile(join(database.folder, 'cluster/postmaster.pid'), 'utf8')).split('\n')[0]);
    const { uid } = await stat(`/proc/${pid}`);
    await database.stop();
    return { rows, uid, folder: database.folder, events };
  }

  test('PostgreSQL runs under another account, which owns the database and nothing above it', async () => {
    const folder = await testFolder();
    const { uid } = await ask(join(folder, 'data'), quick, 'select 1');
    expect(uid).toBe(chooseOperatingUser(root, 'new').uid);
    expect((await stat(join(folder, 'data/postgres/cluster'))).uid).toBe(uid);
    expect((await stat(join(folder, 'data'))).uid).toBe(0);
  });

  test("in somebody's folder PostgreSQL runs as its owner, who can go on with the database later", async () => {
    const { uid, gid } = chooseOperatingUser(
      root,
      'new',
      (await readFile('/etc/passwd', 'utf8')).replace(/^(genjin|postgres|node):.*$/gm, ''),
    );
    const home = join(await testFolder(), 'home');
    await mkdir(home, { mode: 0o700 });
    await chown(home, uid, gid);
    const data = join(home, 'data');
    expect((await ask(data, quick, 'create table note ()')).uid).toBe(uid);
    expect((await stat(data)).uid).toBe(uid);
    const runs = (await runProgram(process.execPath, ['-v'], { user: { name: '', uid, gid } })).code === 0;
    if (!runs) return;
    const later = hold(data, 'server', { uid, gid });
    const { connection } = await later.ready();
    expect((await withConnection(connection, (client) => client.query('table note'))).rows).toEqual([]);
    expect((await stat(`/proc/${postmasterPid(data)}`)).uid).toBe(uid);
  });

  test('a data folder out of its reach is replaced by a system folder, now and later, and missed if it goes', async () => {
    const locked = join(await testFolder(), 'locked');
    await mkdir(locked, { mode: 0o700 });
    const system = join(await testFolder(), 'system');
    const surroundings = { ...quick, systemFolders: [system] };
    const first = await ask(join(locked, 'data'), surroundings, 'create table note ()');
    expect(first.folder.startsWith(system)).toBe(true);
    expect(first.events[0]).toMatchObject({ event: 'database.folder_moved', used: first.folder });
    await chmod(locked, 0o711);
    const second = await ask(join(locked, 'data'), surroundings, 'table note');
    expect(second).toMatchObject({ rows: [], folder: first.folder });

    // If that folder is lost, an empty database in its place would hide it.
    await rename(first.folder, `${first.folder}-lost`);
    const again = openEmbeddedDatabase({ dataFolder: join(locked, 'data'), role: 'server' }, surroundings);
    await expect(again).rejects.toMatchObject({ code: 'database.folder_missing', details: { folder: first.folder } });
  });

  test('existing data that has become unreachable is refused, not replaced by an empty database', async () => {
    const folder = await preparedFolder();
    await chmod(folder, 0o700);
    const again = openEmbeddedDatabase({ dataFolder: folder, role: 'server' });
    await expect(again).rejects.toMatchObject({ code: 'database.folder_unreachable' });
  });

  test('a system folder that somebody else prepared is not trusted', async () => {
    const locked = join(await testFolder(), 'locked');
    await mkdir(locked, { mode: 0o700 });
    const planted = await testFolder();
    await chmod(planted, 0o777);
    const surroundings = { ...quick, systemFolders: [planted] };
    const opening = openEmbeddedDatabase({ dataFolder: join(locked, 'data'), role: 'server' }, surroundings);
    await expect(opening).rejects.toMatchObject({ code: 'database.folder_unreachable' });
  });

  test('programs out of its reach are copied beside the database, once', async () => {
    const locked = await mkdtemp(join(tmpdir(), 'genjin-binaries-'));
    await cp(findBinaries(), join(locked, 'native'), { recursive: true, verbatimSymlinks: true });
    const folder = await preparedFolder();
    const surroundings = { ...quick, binaries: join(locked, 'native') };
    await ask(folder, surroundings, 'select 1');
    const copy = join(folder, 'postgres', `binaries-${locked.split('/').at(-1)}`);
    expect(existsSync(join(copy, 'bin/postgres'))).toBe(true);
    const { birthtimeMs } = await stat(copy);
    await ask(folder, surroundings, 'select 1');
    expect((await stat(copy)).birthtimeMs).toBe(birthtimeMs);
    await rm(locked, { recursive: true });
  });
});

describe.skipIf(isRoot() || process.platform === 'win32')('as an ordinary user', () => {
  test('a folder that cannot be written is refused with its name and ours', async () => {
    const folder = await testFolder();
    await chmod(folder, 0o500);
    const opening = openEmbeddedDatabase({ dataFolder: join(folder, 'data'), role: 'server' });
    await expect(opening).rejects.toMatchObject({ code: 'database.folder_unreachable' });
    await chmod(folder, 0o700);
  });

  test('PostgreSQL runs as ourselves', async () => {
    const folder = await preparedFolder();
    await hold(folder, 'server').ready();
    expect((await stat(join(folder, 'postgres/cluster'))).uid).toBe(process.getuid?.());
  });
});
