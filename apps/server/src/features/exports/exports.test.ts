import { readdir } from 'node:fs/promises';
import { contactApi } from '@genjin/domain/contact';
import { customerApi } from '@genjin/domain/customer';
import type { Export } from '@genjin/domain/export';
import { exportApi } from '@genjin/domain/export';
import { settingsApi } from '@genjin/domain/settings';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readHere } from '#kit/documents/read/testing/read-here';
import { documentText } from '../../../test/document-text.ts';
import type { Person } from '../../../test/harness.ts';
import { rowCounts } from '../../../test/row-counts.ts';
import { makeCustomer, openTeam, passDays, type Team } from '../../../test/team.ts';

let team: Team;
const names = ['安徽天元制造有限公司', '=HYPERLINK("http://x")有限公司', '重庆华信科技有限公司'];

beforeAll(async () => {
  team = await openTeam();
  for (const name of names) await makeCustomer(team, { name, stage: name === names[0] ? 'intent' : 'potential' });
  const { items } = await team.product.call(team.owner, customerApi.list, { query: { stage: ['intent'] } });
  await team.product.call(team.owner, contactApi.create, {
    body: { id: uuidv7(), customerId: items[0]?.id ?? '', name: '张敏', phones: ['13812341234'], isPrimary: true },
  });
});
afterAll(() => team.product.close());

async function ask(person: Person, asked: object = {}): Promise<Export> {
  const body = { id: uuidv7(), kind: 'customers', format: 'xlsx', masked: false, ...asked } as never;
  return team.product.call(person, exportApi.create, { body });
}

const read = (person: Person, id: string) => team.product.call(person, exportApi.read, { params: { id } });

async function fetched(person: Person, id: string): Promise<{ file: Uint8Array; name: string }> {
  const response = await team.product.send(person, exportApi.download, { params: { id } });
  expect(response.status, await response.clone().text()).toBe(200);
  const name = /filename\*=UTF-8''(.+)$/.exec(response.headers.get('content-disposition') ?? '')?.[1] ?? '';
  return { file: new Uint8Array(await response.arrayBuffer()), name: decodeURIComponent(name) };
}

async function made(person: Person, asked: object = {}): Promise<Export & { file: Uint8Array; name: string }> {
  const { id } = await ask(person, asked);
  await team.product.runJobs();
  return { ...(await read(person, id)), ...(await fetched(person, id)) };
}

/** The rows of each sheet, as our own reader finds them. */
async function sheetsOf(bytes: Uint8Array): Promise<(readonly (readonly string[])[])[]> {
  const { document } = await readHere(bytes, { name: 'made.xlsx' });
  return document.kind === 'sheets' ? document.sheets.map((sheet) => sheet.rows) : [];
}

async function setLimit(exportApprovalRows: number): Promise<void> {
  const { version, rules } = await team.product.call(team.admin, settingsApi.read, {});
  await team.product.call(team.admin, settingsApi.edit, { body: { version, rules: { ...rules, exportApprovalRows } } });
}

describe('a list', () => {
  test('goes from waiting to done, and its file is there for seven days', async () => {
    const { product, owner } = team;
    const asked = await ask(owner);
    expect(asked).toMatchObject({ state: 'waiting', expectedRows: 3, mine: true, downloadable: false });
    await product.refused(owner, exportApi.download, { params: { id: asked.id } }, 'export.not_ready');
    await product.runJobs();
    const done = await read(owner, asked.id);
    expect(done).toMatchObject({ state: 'done', rows: 3, downloadable: true, fileName: '客户列表-2026-03-16.xlsx' });
    expect(done.expiresAt).toBe('2026-03-23T02:00:00.000Z');
    expect((await product.call(owner, exportApi.list, { query: {} })).items[0]?.id).toBe(asked.id);
    passDays(product, 7);
    await product.refused(owner, exportApi.download, { params: { id: asked.id } }, 'document.gone');
    await product.runJobs();
    passDays(product, -7);
  });

  test('has a line that says who, when and what, the schemas’ headings, and texts that stay texts', async () => {
    const { file } = await made(team.owner, { filter: { stage: ['potential', 'intent'], sort: 'name' } });
    const [sheet] = await sheetsOf(file);
    expect(sheet?.[0]?.[0]).toBe(
      '李明 导出于 2026-03-16 10:00 · 范围：客户阶段：潜在客户、意向客户；排序：名称（拼音）',
    );
    const headings = sheet?.[1] ?? [];
    expect(headings.length).toBeGreaterThanOrEqual(30);
    expect(headings).toEqual(
      expect.arrayContaining(['客户名称(全称)', '所属行业', '负责人', '联系人电话', '创建时间']),
    );
    const rows = (sheet ?? []).slice(2).map((row) => Object.fromEntries(headings.map((one, at) => [one, row[at]])));
    expect(rows.map((row) => row['客户名称(全称)']).toSorted()).toEqual(names.toSorted());
    const known = rows.find((row) => row['客户名称(全称)'] === names[0]);
    expect(known).toMatchObject({
      客户阶段: '意向客户',
      负责人: '李明',
      主要联系人: '张敏',
      联系人电话: '13812341234',
      创建时间: '2026-03-16 10:00',
    });
  });

  test('has the rows of the filter within the asker’s scope, and no others', async () => {
    expect((await made(team.owner, { filter: { stage: ['intent'] } })).rows).toBe(1);
    expect((await made(team.owner, { filter: { q: '华信' } })).rows).toBe(1);
    expect((await made(team.reader)).rows).toBe(3);
    expect((await made(team.stranger)).rows).toBe(0);
    expect((await made(team.owner, { kind: 'contacts' })).rows).toBe(1);
  });

  test('as CSV is read by Excel old and new, and by nobody as a formula', async () => {
    const utf8 = await made(team.owner, { format: 'csv_utf8' });
    expect([...utf8.file.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect(utf8.name).toBe('客户列表-2026-03-16.csv');
    const gbk = await made(team.owner, { format: 'csv_gbk' });
    const text = new TextDecoder('gb18030', { fatal: true }).decode(gbk.file);
    expect(text).toContain('重庆华信科技有限公司');
    expect(text).not.toMatch(/(^|,|\n)"?=/);
  });

  test('is made once for a retry, and its id is nobody else’s', async () => {
    const { product, owner, reader } = team;
    const body = { id: uuidv7(), kind: 'customers', format: 'xlsx', masked: false } as const;
    const before = await rowCounts(product);
    const first = await product.call(owner, exportApi.create, { body });
    expect(await product.call(owner, exportApi.create, { body })).toEqual(first);
    await product.refused(owner, exportApi.create, { body: { ...body, masked: true } }, 'record.id_taken');
    await product.refused(reader, exportApi.create, { body }, 'record.id_taken');
    expect((await rowCounts(product)).exports).toBe((before.exports ?? 0) + 1);
    await product.runJobs();
  });

  test('is made with the rights of the moment, not those of the request', async () => {
    const { product, reader } = team;
    const { id } = await ask(reader);
    await product.db.deleteFrom('customerCollaborators').where('userId', '=', reader.id).execute();
    await product.runJobs();
    expect(await read(reader, id)).toMatchObject({ state: 'done', expectedRows: 3, rows: 0 });
  });

  test('fails with a sentence where the asker may not sign in any more', async () => {
    const { product, departmentId, manager } = team;
    const leaver = await product.addPerson('离职员工', ['sales'], departmentId);
    const { id } = await ask(leaver);
    await product.db.updateTable('users').set({ state: 'disabled' }).where('id', '=', leaver.id).execute();
    await product.runJobs();
    const row = await product.db.selectFrom('exports').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
    expect(row).toMatchObject({ state: 'failed', problem: 'asker_gone' });
    expect((await read(manager, id)).problem).toContain('停用');
  });
});

describe('cancelling', () => {
  const files = async () =>
    (await readdir(team.product.filesFolder, { recursive: true, withFileTypes: true })).filter((one) => one.isFile())
      .length;

  test('before it is made leaves no file; after, removes it', async () => {
    const { product, owner } = team;
    const waiting = await ask(owner);
    const before = await files();
    const cancel = (one: Export) =>
      product.call(owner, exportApi.cancel, { params: { id: one.id }, body: { version: one.version } });
    expect(await cancel(waiting)).toMatchObject({ state: 'cancelled', downloadable: false });
    await product.runJobs();
    expect(await read(owner, waiting.id)).toMatchObject({ state: 'cancelled' });
    expect(await files()).toBe(before);

    const done = await made(owner);
    expect(await files()).toBe(before + 1);
    expect(await cancel(done)).toMatchObject({ state: 'done', downloadable: false });
    expect(await files()).toBe(before);
    await product.refused(owner, exportApi.download, { params: { id: done.id } }, 'document.gone');
  });

  test('is for who asked, at the version they saw', async () => {
    const { product, owner, manager } = team;
    const one = await ask(owner);
    const params = { id: one.id };
    await product.refused(manager, exportApi.cancel, { params, body: { version: one.version } }, 'record.not_found');
    await product.refused(owner, exportApi.cancel, { params, body: { version: 99 } }, 'record.stale');
    await product.runJobs();
  });
});

describe('a long list', () => {
  test('tells how far it is, and stops where somebody cancels it', async () => {
    const { product } = team;
    const seller = await product.addPerson('大户', ['sales']);
    await product.pool.query(
      `insert into customers (id, type, name, name_key, search, stage, owner_id, created_by, created_at, updated_at)
       select gen_random_uuid(), 'enterprise', '客户' || n, 'kehu' || n, '', 'potential', $1, $1, now(), now() - n * interval '1 minute'
       from generate_series(1, 8000) n`,
      [seller.id],
    );
    await setLimit(100_000);
    const { id } = await ask(seller);
    const running = product.runJobs();
    let now = await read(seller, id);
    while (now.state === 'waiting' || (now.state === 'running' && now.rows === 0)) {
      await new Promise((resolve) => setTimeout(resolve, 10));
      now = await read(seller, id);
    }
    expect(now).toMatchObject({ state: 'running' });
    expect(now.rows % 1000).toBe(0);
    await product.call(seller, exportApi.cancel, { params: { id }, body: { version: now.version } });
    await running;
    const after = await read(seller, id);
    expect(after).toMatchObject({ state: 'cancelled', fileName: null });
    expect(after.rows).toBeLessThan(8000);
    const again = await made(seller, { format: 'csv_utf8' });
    const lines = new TextDecoder().decode(again.file).trim().split('\r\n');
    expect(lines).toHaveLength(8002);
    expect(new Set(lines).size).toBe(8002);
    await setLimit(1000);
  });
});

describe('approval', () => {
  const decide = (one: Export, verdict: 'approved' | 'refused', reason = '') => ({
    params: { id: one.id },
    body: { version: one.version, verdict, reason },
  });

  test('is needed above the team’s limit, by sales, and given by their manager', async () => {
    const { product, owner, manager, stranger } = team;
    await setLimit(2);
    expect((await product.call(owner, exportApi.estimate, { body: customersXlsx })).needsApproval).toBe(true);
    const asked = await ask(owner);
    expect(asked.state).toBe('awaiting');
    await product.runJobs();
    expect((await read(owner, asked.id)).state).toBe('awaiting');
    const { items } = await product.call(manager, exportApi.list, { query: { of: 'to_approve' } });
    expect(items).toMatchObject([{ id: asked.id, askedBy: { name: '李明' }, mayDecide: true, expectedRows: 3 }]);
    await product.refused(owner, exportApi.decide, decide(asked, 'approved'), 'permission.denied');
    await product.refused(stranger, exportApi.read, { params: { id: asked.id } }, 'record.not_found');
    expect(await product.call(manager, exportApi.decide, decide(asked, 'approved'))).toMatchObject({
      state: 'waiting',
    });
    await product.runJobs();
    expect(await read(owner, asked.id)).toMatchObject({ state: 'done', decidedBy: { name: '周岚' } });
    // The file is the asker's alone.
    await product.refused(manager, exportApi.download, { params: { id: asked.id } }, 'record.not_found');
    await setLimit(1000);
  });

  test('refused, it says why and nothing is made', async () => {
    const { product, owner, admin } = team;
    await setLimit(2);
    const asked = await ask(owner);
    const without = await product.refused(admin, exportApi.decide, decide(asked, 'refused'), 'input.invalid');
    expect(without.fields?.[0]).toMatchObject({ path: ['reason'], message: '原因必须填写' });
    await product.call(admin, exportApi.decide, decide(asked, 'refused', '范围过大'));
    await product.runJobs();
    const refused = await read(owner, asked.id);
    expect(refused).toMatchObject({ state: 'refused', decisionReason: '范围过大', rows: 0 });
    await product.refused(admin, exportApi.decide, decide(refused, 'approved'), 'record.closed');
    await setLimit(1000);
  });

  test('is not needed by managers and administrators, and nobody approves for themselves or another department', async () => {
    const { product, manager, admin, departmentId } = team;
    await setLimit(2);
    expect((await ask(manager)).state).toBe('waiting');
    expect((await ask(admin)).state).toBe('waiting');
    const elsewhere = await product.addDepartment('华北');
    const otherManager = await product.addPerson('别部主管', ['manager'], elsewhere);
    const seller = await product.addPerson('新人', ['sales'], departmentId);
    await product.db
      .updateTable('customers')
      .set({ ownerId: seller.id })
      .where('ownerId', '=', team.owner.id)
      .execute();
    const asked = await ask(seller);
    await product.refused(otherManager, exportApi.decide, decide(asked, 'approved'), 'record.not_found');
    expect((await product.call(otherManager, exportApi.list, { query: { of: 'to_approve' } })).items).toEqual([]);
    await product.db
      .updateTable('customers')
      .set({ ownerId: team.owner.id })
      .where('ownerId', '=', seller.id)
      .execute();
    await product.runJobs();
    await setLimit(1000);
  });
});

const customersXlsx = { kind: 'customers', format: 'xlsx', masked: false } as const;

describe('several customers as forms', () => {
  test('as a zip of documents and as one workbook with an index', async () => {
    const asked = { kind: 'forms', filter: { stage: ['potential', 'intent'] } };
    const zip = await made(team.owner, { ...asked, format: 'docx' });
    expect(zip).toMatchObject({ state: 'done', rows: 3, name: '客户跟进表-2026-03-16.zip' });
    const text = documentText(zip.file);
    expect(text).toContain('重庆华信科技有限公司-跟进表-2026-03-16.docx');
    expect(text).toContain('13812341234');
    const book = await made(team.owner, { ...asked, format: 'xlsx', packed: 'workbook' });
    expect(book.name).toBe('客户跟进表-2026-03-16.xlsx');
    expect(await sheetsOf(book.file)).toHaveLength(4);
  });

  test('one workbook is for Excel’s format only', async () => {
    const body = { id: uuidv7(), kind: 'forms', format: 'pdf', packed: 'workbook', masked: true } as never;
    const { fields } = await team.product.refused(team.owner, exportApi.create, { body }, 'input.invalid');
    expect(fields?.[0]?.message).toContain('压缩包');
  });

  test('of nobody else’s customers', async () => {
    const { items } = await team.product.call(team.owner, customerApi.list, { query: {} });
    const customerIds = items.map((one) => one.id);
    const body = { id: uuidv7(), kind: 'forms', format: 'pdf', masked: true, customerIds } as never;
    await team.product.refused(team.stranger, exportApi.create, { body }, 'record.not_found');
  });
});

test('what was asked, decided, finished and fetched is in the audit log', async () => {
  const rows = await team.product.db.selectFrom('auditLog').select(['action', 'details']).execute();
  const actions = new Set(rows.map((row) => row.action));
  for (const action of ['ask', 'approve', 'refuse', 'finish', 'cancel', 'download'])
    expect(actions).toContain(`export.${action}`);
  const finished = rows.find((row) => row.action === 'export.finish');
  expect(finished?.details).toMatchObject({ kind: 'customers', format: 'xlsx', masked: false, rows: 3 });
});

test('files whose time is over are removed, and the record of them stays', async () => {
  const { product, owner } = team;
  const { id } = await made(owner);
  passDays(product, 8);
  const { exportJobs } = await import('./exports.jobs.ts');
  const expire = exportJobs.find((job) => job.name === 'exports.expire');
  const { openFileStore } = await import('#kit/file-store');
  const files = openFileStore(product.filesFolder);
  await expire?.run({ db: product.db, files, clock: () => product.now } as never, {}, new AbortController().signal);
  const row = await product.db.selectFrom('exports').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
  expect(await files.open(row.fileId)).toBeNull();
  expect(await read(owner, id)).toMatchObject({ state: 'done', downloadable: false, rows: 3 });
  passDays(product, -8);
});
