import { randomUUID } from 'node:crypto';
import { customerApi } from '@genjin/domain/customer';
import { importApi } from '@genjin/domain/import';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { checked, failedFile, listOf, readImport, rowsOf, step, uploaded } from '../../../test/import-files.ts';
import { openTeam, type Team } from '../../../test/team.ts';
import { runRows } from './run-rows.service.ts';

let team: Team;
beforeAll(async () => {
  team = await openTeam();
});
afterAll(() => team.product.close());

let phone = 13_900_000_000;
const manyRows = (name: string, count: number) =>
  listOf(
    Array.from({ length: count }, (_, at) => ({
      客户名称: `${name}${at}号有限公司`,
      联系人: `张${'甲乙丙丁戊'[at % 5]}`,
      手机: String(phone++),
      跟进日期: '2024-03-15',
      沟通内容: `第${at}次`,
    })),
  );

/** How many customers, contacts and follow-ups an import made, and how many names are different. */
async function made(importId: string) {
  const { rows } = await sql<{ customers: number; names: number; contacts: number; records: number; changes: number }>`
    select count(*)::int as customers, count(distinct name)::int as names,
      (select count(*)::int from contacts join customers c on c.id = contacts.customer_id where c.import_id = ${importId}::uuid) as contacts,
      (select count(*)::int from follow_ups where import_id = ${importId}::uuid) as records,
      (select count(*)::int from changes join customers c on c.id = changes.customer_id where c.import_id = ${importId}::uuid) as changes
    from customers where import_id = ${importId}::uuid`.execute(team.product.db);
  return rows[0];
}
const all = (count: number) => ({ customers: count, names: count, contacts: count, records: count, changes: count });

/** A signal that is aborted after it was looked at so many times. */
function abortedAfter(looks: number): AbortSignal {
  let left = looks;
  const reason = new Error('the server stops');
  return {
    get aborted() {
      return left <= 0;
    },
    reason,
    throwIfAborted() {
      if (left-- <= 0) throw reason;
    },
  } as AbortSignal;
}

async function begin(name: string, count: number) {
  const { product, owner } = team;
  const one = await checked(product, owner, await manyRows(name, count));
  await product.call(owner, importApi.run, { params: { id: one.id }, body: { version: one.version } });
  return one;
}

test('a run that is broken off goes on with exactly the rows that are left, however often', async () => {
  const { product, owner } = team;
  const one = await begin('中断', 620);
  for (const looks of [1, 1]) {
    await expect(runRows(product.surroundings, one.id, abortedAfter(looks))).rejects.toThrow('the server stops');
    expect((await made(one.id))?.customers).toBeGreaterThan(0);
  }
  expect((await made(one.id))?.customers).toBeLessThan(620);
  expect((await readImport(product, owner, one)).state).toBe('running');
  await product.runJobs();
  expect(await readImport(product, owner, one)).toMatchObject({ state: 'done', counts: { done: 620, created: 620 } });
  expect(await made(one.id)).toEqual(all(620));
});

test('two workers on one import do its rows once', async () => {
  const { product } = team;
  const one = await begin('同时', 620);
  const never = new AbortController().signal;
  await Promise.all([runRows(product.surroundings, one.id, never), runRows(product.surroundings, one.id, never)]);
  expect(await made(one.id)).toEqual(all(620));
  await product.runJobs();
  expect(await made(one.id)).toEqual(all(620));
});

test('a cancelled run keeps what is in, goes on when asked, and can be undone', async () => {
  const { product, owner } = team;
  const one = await begin('取消', 620);
  await expect(runRows(product.surroundings, one.id, abortedAfter(1))).rejects.toThrow();
  const stopped = await step(product, owner, 'cancel', one);
  expect(stopped).toMatchObject({ state: 'cancelled', undoEndsAt: expect.any(String), counts: { created: 250 } });
  expect((await made(one.id))?.customers).toBe(250);
  const done = await step(product, owner, 'run', one);
  expect(done).toMatchObject({ state: 'done', counts: { created: 620, done: 620 } });
  expect(await made(one.id)).toEqual(all(620));
  const cancelled = await begin('取消后撤销', 300);
  await expect(runRows(product.surroundings, cancelled.id, abortedAfter(1))).rejects.toThrow();
  await step(product, owner, 'cancel', cancelled);
  expect((await step(product, owner, 'undo', cancelled)).state).toBe('undone');
  expect(await made(cancelled.id)).toEqual(all(0));
});

test('a row that the database will not have fails alone, and comes back with the reason', async () => {
  const { product, owner } = team;
  const one = await checked(product, owner, await manyRows('坏行', 5));
  // As if a later version had a rule that the dry run did not know.
  await sql`update import_rows set customer = jsonb_set(customer, '{stage}', '"nonsense"')
    where import_id = ${one.id}::uuid and number = 3`.execute(product.db);
  const done = await step(product, owner, 'run', one);
  expect(done).toMatchObject({ state: 'done', counts: { created: 4, failed: 1, done: 5 } });
  const rows = await rowsOf(product, owner, one);
  expect(rows.map(({ state }) => state)).toEqual(['done', 'done', 'failed', 'done', 'done']);
  expect((await failedFile(product, owner, one)).byteLength).toBeGreaterThan(500);
});

test('rows that join a customer which could not be made fail with it', async () => {
  const { product, owner } = team;
  const rows = [1, 2].map((at) => ({
    客户名称: '连带有限公司',
    跟进日期: `2024-03-0${at}`,
    沟通内容: `第${at}次`,
    地址: '苏州',
  }));
  const one = await checked(product, owner, await listOf(rows));
  await sql`update import_rows set customer = jsonb_set(customer, '{stage}', '"nonsense"')
    where import_id = ${one.id}::uuid and number = 1`.execute(product.db);
  const done = await step(product, owner, 'run', one);
  expect(done.counts).toMatchObject({ created: 0, failed: 2 });
});

test('stops where the importer may not import any more', async () => {
  const { product, admin } = team;
  const leaver = await product.addPerson('要走的人', ['sales']);
  const one = await checked(product, leaver, await manyRows('离开', 3));
  await product.call(leaver, importApi.run, { params: { id: one.id }, body: { version: one.version } });
  await product.db.updateTable('users').set({ state: 'disabled' }).where('id', '=', leaver.id).execute();
  await product.runJobs();
  const after = await readImport(product, admin, one);
  expect(after).toMatchObject({ state: 'cancelled', problem: expect.stringContaining('停用'), counts: { created: 0 } });
});

test('is begun once, from the right state and the right version', async () => {
  const { product, owner } = team;
  const one = await uploaded(product, owner, await manyRows('次序', 2));
  const at = (version: number) => ({ params: { id: one.id }, body: { version } });
  await product.refused(owner, importApi.run, at(one.version), 'import.wrong_state');
  await product.refused(owner, importApi.undo, at(one.version), 'import.wrong_state');
  const stale = await product.refused(owner, importApi.check, at(one.version - 1), 'record.stale');
  expect(stale.details).toMatchObject({ current: { id: one.id, version: one.version }, changedBy: { id: owner.id } });
  const ready = await step(product, owner, 'check', one);
  await product.call(owner, importApi.run, at(ready.version));
  await product.refused(owner, importApi.run, at(ready.version), 'import.wrong_state');
  await product.refused(owner, importApi.check, at(ready.version + 1), 'import.wrong_state');
  await product.runJobs();
  await product.refused(owner, importApi.run, at(ready.version + 2), 'import.wrong_state');
});

test('a cancelled dry run can be arranged again', async () => {
  const { product, owner } = team;
  const one = await uploaded(product, owner, await manyRows('再来', 2));
  const at = { params: { id: one.id }, body: { version: one.version } };
  const { version } = await product.call(owner, importApi.check, at);
  const back = await product.call(owner, importApi.cancel, { params: { id: one.id }, body: { version } });
  expect(back.state).toBe('arranging');
  await product.runJobs();
  expect((await readImport(product, owner, one)).state).toBe('arranging');
  expect(await rowsOf(product, owner, one)).toEqual([]);
});

test('tells the audit log who brought what in', async () => {
  const { product, owner } = team;
  const one = await checked(product, owner, await manyRows('审计', 2));
  await step(product, owner, 'run', one);
  await step(product, owner, 'undo', one);
  const rows = await product.db
    .selectFrom('auditLog')
    .select(['action', 'details'])
    .where('subjectId', '=', one.id)
    .orderBy('id')
    .execute();
  expect(rows.map(({ action }) => action)).toEqual([
    'import.upload',
    'import.run',
    'import.done',
    'import.undo',
    'import.undone',
  ]);
  expect(rows[2]?.details).toMatchObject({ created: 2, failed: 0 });
});

test('a customer of another team is untouched by somebody else’s import of the same id', async () => {
  const { product, stranger } = team;
  const ghost = { params: { id: randomUUID() }, body: { version: 1 } };
  for (const what of ['check', 'run', 'cancel', 'undo'] as const)
    await product.refused(stranger, importApi[what], ghost, 'record.not_found');
  expect((await product.call(stranger, customerApi.list, { query: {} })).items).toEqual([]);
});
