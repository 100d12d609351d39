import { glob, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { customerApi } from '@genjin/domain/customer';
import { followUpApi } from '@genjin/domain/follow-up';
import { importApi, maxImportBytes } from '@genjin/domain/import';
import { addDays } from '@genjin/domain/zoned-time';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readDocument } from '#kit/documents/read/read-document';
import { writeFormXlsx } from '#kit/documents/write/form-xlsx';
import { formOf, sheetOf } from '#kit/documents/write/testing/sample-forms';
import {
  checked,
  failedFile,
  imported,
  listOf,
  readImport,
  rowsOf,
  sendFile,
  step,
  uploaded,
  workbookOf,
} from '../../../test/import-files.ts';
import { formsOf, workedExample } from '../../../test/paper-forms.ts';
import { openTeam, passDays, type Team } from '../../../test/team.ts';

let team: Team;
beforeAll(async () => {
  team = await openTeam();
});
afterAll(() => team.product.close());

async function customersNamed(name: string) {
  const { items } = await team.product.call(team.admin, customerApi.list, { query: { q: name, limit: 200 } });
  return items.filter((item) => item.name === name);
}

async function fileOf(name: string) {
  const [customer] = await customersNamed(name);
  return team.product.call(team.admin, customerApi.read, { params: { id: customer?.id ?? '' } });
}

/** The cells of the only sheet of a workbook. */
async function cellsOf(bytes: Uint8Array): Promise<string[][]> {
  const folder = await mkdtemp(join(tmpdir(), 'genjin-failed-'));
  const path = join(folder, 'rows.xlsx');
  await writeFile(path, bytes);
  const { document } = await readDocument(path, { name: 'rows.xlsx' });
  await rm(folder, { recursive: true });
  return document.kind === 'sheets' ? (document.sheets[0]?.rows ?? []).map((row) => [...row]) : [];
}

describe('a file', () => {
  test('that comes twice is one import, and another file needs another id', async () => {
    const { product, owner, stranger } = team;
    const id = uuidv7();
    const file = { id, ...(await listOf([{ 客户名称: '一次有限公司' }, { 客户名称: '两次有限公司' }])) };
    const [first, again] = [await sendFile(product, owner, file), await sendFile(product, owner, file)];
    expect([first.status, again.status]).toEqual([201, 201]);
    expect(await again.json()).toMatchObject({ id });
    const other = { ...file, ...(await listOf([{ 客户名称: '另一家有限公司' }])) };
    expect((await sendFile(product, owner, other)).status).toBe(409);
    expect((await sendFile(product, owner, { ...file, name: '改名.xlsx' })).status).toBe(409);
    expect((await sendFile(product, stranger, file)).status).toBe(409);
    await product.runJobs();
    expect((await readImport(product, owner, { id })).state).toBe('arranging');
    const { items } = await product.call(owner, importApi.list, { query: {} });
    expect(items.filter((item) => item.id === id)).toHaveLength(1);
  });

  test('is its importer’s alone; an administrator looks', async () => {
    const { product, owner, manager, admin, stranger } = team;
    const one = await uploaded(product, owner, await listOf([{ 客户名称: '私有有限公司', 地址: '苏州' }]));
    for (const person of [stranger, manager])
      await product.refused(person, importApi.read, { params: { id: one.id } }, 'record.not_found');
    expect(await readImport(product, admin, one)).toMatchObject({ id: one.id, mine: false });
    const check = { params: { id: one.id }, body: { version: one.version } };
    await product.refused(admin, importApi.check, check, 'permission.denied');
    expect((await product.call(admin, importApi.list, { query: {} })).items).toEqual([]);
  });

  test('that is too large is refused as soon as it shows, and leaves nothing behind', async () => {
    const { product, owner } = team;
    const id = uuidv7();
    const response = await sendFile(product, owner, {
      id,
      name: '很大.csv',
      bytes: new Uint8Array(maxImportBytes + 1),
    });
    expect(response.status).toBe(413);
    await product.refused(owner, importApi.read, { params: { id } }, 'record.not_found');
    const left: string[] = [];
    for await (const path of glob('**/*.part', { cwd: product.filesFolder })) left.push(path);
    expect(left).toEqual([]);
  });

  test('that cannot be read is refused with the reason', async () => {
    const { product, owner } = team;
    const one = await uploaded(product, owner, {
      name: '图.xlsx',
      bytes: new TextEncoder().encode('%PDF-1.7 nothing'),
    });
    expect(one).toMatchObject({ state: 'refused', sheets: null });
    expect(one.problem).toContain('PDF');
    const english = await product.send(owner, importApi.read, { params: { id: one.id } }, { 'accept-language': 'en' });
    expect(await english.json()).toMatchObject({ problem: expect.stringContaining('Use an .xlsx') });
  });

  test('is written under an id of the server’s, so that no upload overwrites another file', async () => {
    const { product, owner } = team;
    const one = await uploaded(product, owner, await listOf([{ 客户名称: '文件名有限公司', 地址: '苏州' }]));
    const row = await product.db
      .selectFrom('imports')
      .select('fileId')
      .where('id', '=', one.id)
      .executeTakeFirstOrThrow();
    expect(row.fileId).not.toBe(one.id);
  });

  test('with the headings of a list is a list, though a form has labels like them', async () => {
    const row = { 序号: '1', 公司名称: '云帆科技有限公司', '联系人/职位': '张三/采购经理', 手机: '13812345678' };
    const more = { '预算(万)': '50', 等级: 'A', 备用: '' };
    const one = await uploaded(team.product, team.owner, await listOf([{ ...row, ...more }]));
    expect(one).toMatchObject({ kind: 'list', state: 'arranging' });
  });

  test('with a form whose history is longer than what an outline shows is a form', async () => {
    const followUps = Array.from({ length: 300 }, (_, n) => ({
      ...workedExample.followUps[0],
      date: addDays('2024-03-15', -n),
      content: `第${n}次沟通`,
    }));
    const sheet = sheetOf(formOf({ '客户名称(全称)': '长河股份有限公司' }, followUps));
    const bytes = await writeFormXlsx([sheet]);
    const one = await uploaded(team.product, team.owner, { name: '长河.xlsx', bytes });
    expect(one).toMatchObject({ kind: 'forms', counts: { rows: 1 } });
    const [form] = await formsOf(team.product, team.owner, one.id);
    expect(form?.paper.followUps).toHaveLength(300);
  });

  test('in GBK is read as such, and another encoding has it read again', async () => {
    const { product, owner } = team;
    const gbk = Buffer.from('bfcdbba7c3fbb3c62cb5d8d6b70ab3bfd0c7cefac1f7d3d0cfdeb9abcbbe2ccbd5d6dd0a', 'hex');
    const one = await uploaded(product, owner, { name: '客户.csv', bytes: gbk });
    expect(one).toMatchObject({ state: 'arranging', encoding: 'gb18030' });
    expect(one.sheets?.[0]?.columns.map(({ heading }) => heading)).toEqual(['客户名称', '地址']);
    const arrange = { params: { id: one.id }, body: { version: one.version, encoding: 'big5' as const } };
    expect((await product.call(owner, importApi.arrange, arrange)).state).toBe('reading');
    await product.runJobs();
    const again = await readImport(product, owner, one);
    expect(again).toMatchObject({ state: 'arranging', encoding: 'big5' });
    expect(again.sheets?.[0]?.preview[0]?.[0]).not.toBe('客户名称');
  });
});

describe('a list', () => {
  test('goes from the file to customers with everything on it', async () => {
    const { product, owner } = team;
    const file = await listOf([
      {
        客户名称: '远航精密机械有限公司',
        所属行业: '制造业',
        员工人数: '500-1000人',
        地址: '苏州市工业园区',
        来源: '展会',
        联系人: '张敏',
        职位: '采购经理',
        电话: '13800138642',
        邮箱: 'zhang@example.com',
        预算: '50-80万元',
        需求: '多系统数据整合',
        优先级: '高',
        跟进日期: '2024-03-15',
        跟进方式: '电话',
        参与人员: '销售(李明)、客户(张敏)、第三方(王工)',
        沟通内容: '介绍数据整合模块',
        下一步行动: '发送案例',
        截止日期: '2024-03-20',
      },
      { 客户名称: '晨星物流有限公司', 联系人: '李强', 电话: '021-62345678' },
    ]);
    const done = await imported(product, owner, file);
    expect(done).toMatchObject({ state: 'done', counts: { rows: 2, created: 2, failed: 0, done: 2 } });
    const { customer, contacts, needs } = await fileOf('远航精密机械有限公司');
    expect(customer).toMatchObject({
      industryCode: 'C',
      headcount: { min: 500, max: 1000 },
      budget: { min: 500_000, max: 800_000 },
      sources: ['exhibition'],
      priority: 'high',
      owner: { id: owner.id },
      lastContactAt: null,
      version: 1,
    });
    expect(contacts[0]).toMatchObject({ name: '张敏', phones: ['13800138642'], isPrimary: true });
    expect(needs).toMatchObject([{ content: '多系统数据整合', kind: 'explicit' }]);
    const records = await product.call(owner, followUpApi.list, { query: { customer: customer.id } });
    expect(records.items).toMatchObject([
      {
        origin: 'imported',
        imported: { fileName: '客户表.xlsx', line: 2 },
        timeKnown: false,
        timeliness: { state: 'imported' },
        method: 'phone',
        content: '介绍数据整合模块',
        participants: [
          { side: 'ours', userId: owner.id },
          { side: 'customer', name: '张敏' },
          { side: 'third', name: '王工' },
        ],
        actions: [{ content: '发送案例', state: 'cancelled', result: expect.stringContaining('归档') }],
      },
    ]);
    const history = await product.call(owner, customerApi.changes, { params: { id: customer.id }, query: {} });
    expect(history.items).toMatchObject([
      { kind: 'customer', field: 'name', reason: expect.stringContaining('第 2 行') },
    ]);
    const found = await product.call(owner, customerApi.list, { query: { q: '8642' } });
    expect(found.items.map((item) => item.id)).toEqual([customer.id]);
  });

  test('is found by pinyin, and cells that look like formulas stay texts', async () => {
    const { product, owner } = team;
    const address = '=HYPERLINK("http://example.com","点我")';
    await imported(
      product,
      owner,
      await listOf([{ 客户名称: '青山矿业有限公司', 地址: address, 备注: '+86 @note -1' }]),
    );
    const { items } = await product.call(owner, customerApi.list, { query: { q: 'qingshan' } });
    expect(items.map((item) => item.name)).toEqual(['青山矿业有限公司']);
    expect((await fileOf('青山矿业有限公司')).customer).toMatchObject({ address, summary: '+86 @note -1' });
  });

  test('keeps later rows of one customer together: more people, more follow-ups, what was empty', async () => {
    const { product, owner } = team;
    const file = await listOf([
      {
        客户名称: '同一客户有限公司',
        地址: '',
        联系人: '张敏',
        电话: '13800130001',
        跟进日期: '2024-03-15',
        沟通内容: '第一次',
      },
      {
        客户名称: '同一客户有限公司',
        地址: '杭州',
        联系人: '王芳',
        电话: '13800130002',
        跟进日期: '2024-03-18',
        沟通内容: '第二次',
      },
      {
        客户名称: '同一客户（有限公司）',
        地址: '宁波',
        联系人: '张敏',
        电话: '13800130003',
        跟进日期: '2024-03-20',
        沟通内容: '第三次',
      },
    ]);
    const one = await checked(product, owner, file);
    const rows = await rowsOf(product, owner, one);
    expect(rows.map(({ duplicates }) => duplicates.map(({ why }) => why))).toEqual([[], ['same_file'], ['same_file']]);
    expect(rows[2]?.problems.map(({ value, severity }) => [value, severity])).toContainEqual(['宁波', 'warning']);
    const done = await step(product, owner, 'run', one);
    expect(done.counts).toMatchObject({ created: 1, merged: 2, done: 3 });
    const { customer, contacts } = await fileOf('同一客户有限公司');
    expect(customer).toMatchObject({ address: '杭州', version: 1 });
    expect(contacts.map(({ name, phones }) => [name, phones])).toEqual([
      ['张敏', ['13800130001', '13800130003']],
      ['王芳', ['13800130002']],
    ]);
    const records = await product.call(owner, followUpApi.list, { query: { customer: customer.id } });
    expect(records.items.map(({ content }) => content)).toEqual(['第三次', '第二次', '第一次']);
  });

  test('gives customers to the colleague on the row where the importer may, and says so where not', async () => {
    const { product, owner, manager, admin } = team;
    const file = (name: string) =>
      listOf([
        { 客户名称: `${name}甲有限公司`, 负责人: '李明' },
        { 客户名称: `${name}乙有限公司`, 负责人: '孙涛' },
        { 客户名称: `${name}丙有限公司`, 负责人: '不存在' },
      ]);
    const warned = async (one: { id: string }, person = owner) =>
      (await rowsOf(product, person, one)).map(({ problems }) => problems.map(({ value }) => value));
    const mine = await checked(product, manager, await file('主管'));
    expect(await warned(mine, manager)).toEqual([[], ['孙涛'], ['不存在']]);
    await step(product, manager, 'run', mine);
    const owners = async (name: string) =>
      Promise.all(['甲', '乙', '丙'].map(async (one) => (await fileOf(`${name}${one}有限公司`)).customer.owner.name));
    expect(await owners('主管')).toEqual(['李明', '周岚', '周岚']);
    await imported(product, admin, await file('管理'));
    expect(await owners('管理')).toEqual(['李明', '孙涛', '何静']);
    await imported(product, owner, await file('销售'));
    expect(await owners('销售')).toEqual(['李明', '李明', '李明']);
  });

  test('gives back the rows that failed, which can be mended and imported again', async () => {
    const { product, owner } = team;
    const file = await listOf([
      { 客户名称: '好的有限公司', 地址: '苏州', 电话: '13800138000', 跟进日期: '2024-03-15', 沟通内容: '聊了方案' },
      { 客户名称: '', 地址: '无锡', 电话: '13800138001', 跟进日期: '2024-03-15', 沟通内容: '没有名字' },
      { 客户名称: '未来有限公司', 地址: '杭州', 电话: '13800138002', 跟进日期: '2099-03-15', 沟通内容: '日期在以后' },
    ]);
    const one = await checked(product, owner, file);
    expect(one.counts).toMatchObject({ rows: 3, new: 1, failed: 2 });
    const failed = await product.call(owner, importApi.rows, { params: { id: one.id }, query: { state: 'failed' } });
    expect(failed.items.map(({ line, problems }) => [line, problems[0]?.column, problems[0]?.value])).toEqual([
      [3, '客户名称', ''],
      [4, '跟进日期', '2099-03-15'],
    ]);
    for (const { problems } of failed.items)
      for (const { reason, remedy } of problems) expect([reason, remedy].every((text) => text.length > 3)).toBe(true);
    await step(product, owner, 'run', one);
    const cells = await cellsOf(await failedFile(product, owner, one));
    expect(cells[0]).toEqual(['客户名称', '地址', '电话', '跟进日期', '沟通内容', '未导入原因', '处理办法']);
    expect(cells.slice(1).map((row) => row.slice(0, 5))).toEqual([
      ['', '无锡', '13800138001', '2024-03-15', '没有名字'],
      ['未来有限公司', '杭州', '13800138002', '2099-03-15', '日期在以后'],
    ]);
    const mended = cells.map((row, at) =>
      at === 1 ? ['补名有限公司', ...row.slice(1)] : row.map((cell) => cell.replace('2099', '2024')),
    );
    const again = await uploaded(product, owner, { name: '修改后.xlsx', bytes: await workbookOf(mended) });
    expect(again.sheets?.[0]?.columns.map(({ target, remembered }) => [target, remembered])).toEqual([
      ['customerName', true],
      ['address', true],
      ['phone', true],
      ['followUpDate', true],
      ['content', true],
      ['ignore', true],
      ['ignore', true],
    ]);
    expect((await step(product, owner, 'check', again)).counts).toMatchObject({ new: 2, failed: 0 });
    expect((await step(product, owner, 'run', again)).counts).toMatchObject({ created: 2 });
    expect((await fileOf('补名有限公司')).contacts[0]?.phones).toEqual(['13800138001']);
    expect((await customersNamed('未来有限公司')).length).toBe(1);
  });

  test('of cards makes a customer of each', async () => {
    const { product, owner } = team;
    const card = (lines: string[]) => ['BEGIN:VCARD', 'VERSION:3.0', ...lines, 'END:VCARD'].join('\r\n');
    const text = `${card(['FN:沈青', 'ORG:名片科技有限公司', 'TITLE:总监', 'TEL:13900001111'])}\r\n${card(['TEL:13900002222'])}\r\n`;
    const one = await uploaded(product, owner, { name: '通讯录.vcf', bytes: new TextEncoder().encode(text) });
    expect(one).toMatchObject({ state: 'arranging', kind: 'list', sheets: [] });
    const done = await imported(product, owner, { name: '通讯录2.vcf', bytes: new TextEncoder().encode(text) });
    expect(done.counts).toMatchObject({ created: 1, failed: 1 });
    expect((await fileOf('名片科技有限公司')).contacts[0]).toMatchObject({ name: '沈青', title: '总监' });
    const [headings] = await cellsOf(await failedFile(product, owner, done));
    expect(headings?.[0]).toBe('公司');
  });
});

test('files and staged rows go after thirty days; the import itself and its customers stay', async () => {
  const { product, owner } = team;
  const done = await imported(product, owner, await listOf([{ 客户名称: '留下来的有限公司', 地址: '苏州' }]));
  const waiting = await uploaded(product, owner, await listOf([{ 客户名称: '等待中的有限公司', 地址: '苏州' }]));
  passDays(product, 31);
  const { sweepImports } = await import('./sweep-imports.service.ts');
  await sweepImports(product.surroundings, 30, new AbortController().signal);
  expect(await rowsOf(product, owner, done)).toEqual([]);
  expect(await readImport(product, owner, done)).toMatchObject({ state: 'done', counts: { created: 1 } });
  expect(await readImport(product, owner, waiting)).toMatchObject({
    state: 'cancelled',
    problem: expect.stringContaining('重新上传'),
  });
  expect(await customersNamed('留下来的有限公司')).toHaveLength(1);
  const left = await product.db.selectFrom('imports').select('fileId').where('fileId', 'is not', null).execute();
  expect(left).toEqual([]);
});
