import { mkdir, readdir, readFile, rename, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, afterEach, expect, test } from 'vitest';
import { withConnection } from './connection.ts';
import { type EmbeddedDatabase, openEmbeddedDatabase, type Surroundings } from './launch.ts';
import {
  hold,
  preparedFolder,
  quick,
  removePreparedFolder,
  removeTestFolders,
  testFolder,
  until,
} from './testing/holder.ts';

const opened: EmbeddedDatabase[] = [];

afterEach(async () => {
  for (const database of opened.splice(0)) await database.stop();
  await removeTestFolders();
});

afterAll(removePreparedFolder);

async function open(dataFolder: string, surroundings: Surroundings = quick): Promise<EmbeddedDatabase> {
  const database = await openEmbeddedDatabase({ dataFolder, role: 'server' }, surroundings);
  opened.push(database);
  return database;
}

async function ask(database: EmbeddedDatabase, sql: string): Promise<Record<string, unknown>> {
  return (await withConnection(database.connection, (client) => client.query(sql))).rows[0];
}

test('the first start makes a database and the next one finds what was written', async () => {
  const folder = join(await testFolder(), 'data');
  const first = await open(folder);
  expect(first).toMatchObject({ adopted: false, hosting: true });
  await ask(first, 'create table note (body text)');
  await ask(first, "insert into note values ('三月底前签订')");
  await first.stop();
  const second = await open(folder);
  expect(await ask(second, 'select body from note')).toEqual({ body: '三月底前签订' });
});

test('the product works as an ordinary role that owns a database with checksums, UTF-8 and durable commits', async () => {
  const database = await open(await preparedFolder(), { transport: quick.transport });
  const shown = await ask(
    database,
    `select current_user as role, (select rolsuper from pg_roles where rolname = current_user) as superuser,
      current_setting('data_checksums') as checksums, current_setting('server_encoding') as encoding,
      current_setting('fsync') as fsync, current_setting('synchronous_commit') as synchronous,
      current_setting('timezone') as timezone, current_setting('jit') as jit, current_setting('max_connections') as connections`,
  );
  expect(shown).toEqual({
    role: 'genjin',
    superuser: false,
    checksums: 'on',
    encoding: 'UTF8',
    fsync: 'on',
    synchronous: 'on',
    timezone: 'UTC',
    jit: 'off',
    connections: '100',
  });
});

test('trigrams see Chinese characters, and Chinese sorts by pinyin where asked to', async () => {
  const database = await open(await preparedFolder());
  await ask(database, 'create extension pg_trgm');
  expect(await ask(database, "select cardinality(show_trgm('上海')) as trigrams")).toEqual({ trigrams: 3 });
  const names =
    "select string_agg(name, '' order by name collate \"zh-x-icu\") as names from unnest(array['张','王','李']) name";
  expect(await ask(database, names)).toEqual({ names: '李王张' });
});

test.skipIf(process.platform === 'win32')(
  'the server listens on no port, only in a folder that nobody else can enter',
  async () => {
    const database = await open(await preparedFolder());
    expect(await ask(database, "select current_setting('listen_addresses') as addresses")).toEqual({ addresses: '' });
    expect((await stat(database.connection.host)).mode & 0o777).toBe(0o700);
    expect((await stat(database.folder)).mode & 0o777).toBe(0o700);
  },
);

test("PostgreSQL's log holds neither statements nor values", async () => {
  const database = await open(await preparedFolder());
  await ask(database, 'create table contact (phone text primary key)');
  await ask(database, "insert into contact values ('13800138000')");
  await expect(ask(database, "insert into contact values ('13800138000')")).rejects.toThrow('duplicate key');
  const log = await readFile(join(database.folder, 'server.log'), 'utf8');
  expect(log).toContain('ready to accept connections');
  expect(log).not.toContain('13800138000');
});

test('folders with spaces, quotes and Chinese in their names, and too long for a socket, do as well', async () => {
  const folder = join(await preparedFolder(), `it's "our", 数据 folder`);
  await mkdir(folder, { mode: 0o711 });
  await rename(join(folder, '../postgres'), join(folder, 'postgres'));
  const short = await open(folder);
  expect(short.connection.host).toContain(folder);
  expect(await ask(short, 'select 1 as one')).toEqual({ one: 1 });
  await short.stop();

  const longer = join(folder, '跟进'.repeat(12));
  await mkdir(longer, { mode: 0o711 });
  await rename(join(folder, 'postgres'), join(longer, 'postgres'));
  const long = await open(longer);
  const socketFolder = long.connection.host;
  expect(socketFolder).not.toContain(folder);
  expect(await ask(long, 'select 1 as one')).toEqual({ one: 1 });
  await long.stop();
  await expect(stat(socketFolder)).rejects.toThrow('ENOENT');
});

test('a first start that was killed halfway leaves nothing that looks finished', async () => {
  const folder = join(await testFolder(), 'data');
  const home = join(folder, 'postgres');
  const holder = hold(folder, 'server');
  await until(async () => (await readdir(home).catch(() => [])).some((name) => name.startsWith('cluster.new-')));
  await holder.kill();
  expect(await readdir(home)).not.toContain('cluster');
  const database = await open(folder);
  expect(await ask(database, 'select 1 as one')).toEqual({ one: 1 });
  expect((await readdir(home)).filter((name) => name.startsWith('cluster'))).toEqual(['cluster']);
});

test('a first start that was killed before its role and database were made is completed', async () => {
  const folder = await preparedFolder();
  const first = await open(folder);
  const launcher = { ...first.connection, user: 'launcher', database: 'postgres' };
  await withConnection(launcher, (client) => client.query('drop database genjin'));
  await withConnection(launcher, (client) => client.query('drop role genjin'));
  await first.stop();
  expect(await ask(await open(folder), 'select current_user as role')).toEqual({ role: 'genjin' });
});

test('data of another major version is refused and left alone', async () => {
  const folder = await preparedFolder();
  await writeFile(join(folder, 'postgres/cluster/PG_VERSION'), '17\n');
  await expect(open(folder)).rejects.toMatchObject({ code: 'database.major_version' });
  await expect(open(folder)).rejects.toThrow(/PostgreSQL 17.*PostgreSQL 18.*DATABASE_URL/);
});

test("somebody else's files in the database's place are refused and left alone", async () => {
  const folder = await testFolder();
  await mkdir(join(folder, 'postgres/cluster'), { recursive: true });
  await writeFile(join(folder, 'postgres/cluster/letter.txt'), '');
  await expect(open(folder)).rejects.toMatchObject({ code: 'database.folder_foreign' });
  expect(await readdir(join(folder, 'postgres/cluster'))).toEqual(['letter.txt']);
});

test('a setting that PostgreSQL does not accept is named, with the place of the log', async () => {
  const folder = await preparedFolder();
  await writeFile(join(folder, 'postgres/cluster/postgresql.conf'), "include = 'genjin.conf'\nwork_mem = 'plenty'\n");
  await expect(open(folder)).rejects.toMatchObject({ code: 'database.start_failed' });
  await expect(open(folder)).rejects.toThrow(/work_mem.*server\.log/s);
});

test('what an administrator writes into postgresql.conf wins over our settings', async () => {
  const folder = await preparedFolder();
  await writeFile(join(folder, 'postgres/cluster/postgresql.conf'), "include = 'genjin.conf'\nwork_mem = '77MB'\n");
  expect(await ask(await open(folder), "select current_setting('work_mem') as memory")).toEqual({ memory: '77MB' });
});

test('a pool of the product can use the connection as it is', async () => {
  const database = await open(await preparedFolder());
  const pool = new pg.Pool({ ...database.connection, max: 4 });
  // An idle connection may still be closing when the server tells it that it stops.
  pool.on('error', () => undefined);
  const answers = await Promise.all([1, 2, 3, 4].map((n) => pool.query('select $1::int as n', [n])));
  await pool.end();
  expect(answers.map((answer) => answer.rows[0].n)).toEqual([1, 2, 3, 4]);
});
