import { importApi } from '@genjin/domain/import';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { checked, readImport, rowsOf, step, uploaded, workbookOf } from '../../../test/import-files.ts';
import { openTeam, type Team } from '../../../test/team.ts';

let team: Team;
beforeAll(async () => {
  team = await openTeam();
});
afterAll(() => team.product.close());

const odd = async (name: string) => ({
  name: `${name}.xlsx`,
  bytes: await workbookOf([
    ['客户名称', '奇怪的列', '电话'],
    [`${name}一有限公司`, '苏州市工业园区', '13800138001'],
    [`${name}二有限公司`, '杭州市西湖区', '13800138002'],
  ]),
});
const targets = (one: Awaited<ReturnType<typeof uploaded>>) =>
  one.sheets?.[0]?.columns.map(({ target, confidence, remembered }) => [target, confidence === 1, remembered]);

test('columns that were corrected are remembered for the same headings', async () => {
  const { product, owner, stranger } = team;
  const one = await uploaded(product, owner, await odd('记住'));
  const columns = [
    { index: 0, target: 'customerName' },
    { index: 1, target: 'preferences' },
    { index: 2, target: null },
  ];
  const body = { version: one.version, sheets: [{ index: 0, columns }] };
  const arranged = await product.call(owner, importApi.arrange, { params: { id: one.id }, body });
  expect(targets(arranged)).toEqual([
    ['customerName', true, false],
    ['preferences', true, false],
    [null, true, false],
  ]);
  await step(product, owner, 'check', one);
  const later = await uploaded(product, stranger, await odd('别人'));
  expect(targets(later)).toEqual([
    ['customerName', true, true],
    ['preferences', true, true],
    [null, true, true],
  ]);
});

test('what only one column can mean goes to the one that was chosen last', async () => {
  const { product, owner } = team;
  const one = await uploaded(product, owner, await odd('唯一'));
  const body = { version: one.version, sheets: [{ index: 0, columns: [{ index: 1, target: 'customerName' }] }] };
  const arranged = await product.call(owner, importApi.arrange, { params: { id: one.id }, body });
  expect(arranged.sheets?.[0]?.columns.map(({ target }) => target).slice(0, 2)).toEqual([null, 'customerName']);
});

test('a stale arrangement is refused with both versions, and one that makes no sense with its place', async () => {
  const { product, owner } = team;
  const one = await uploaded(product, owner, await odd('过时'));
  const params = { id: one.id };
  await product.call(owner, importApi.arrange, { params, body: { version: one.version, onDuplicate: 'merge' } });
  const stale = await product.refused(
    owner,
    importApi.arrange,
    { params, body: { version: one.version, onDuplicate: 'new' } },
    'record.stale',
  );
  expect(stale.details).toMatchObject({ current: { onDuplicate: 'merge', version: one.version + 1 } });
  const wrong = async (sheets: object[]) =>
    (
      await product.refused(
        owner,
        importApi.arrange,
        { params, body: { version: one.version + 1, sheets } } as never,
        'input.invalid',
      )
    ).fields?.[0]?.path;
  expect(await wrong([{ index: 7, use: false }])).toEqual(['sheets', 0, 'index']);
  expect(await wrong([{ index: 0, columns: [{ index: 99, target: null }] }])).toEqual([
    'sheets',
    0,
    'columns',
    0,
    'index',
  ]);
  const place = ['sheets', 0, 'columns', 0, 'target'];
  expect(await wrong([{ index: 0, columns: [{ index: 0, target: '__proto__' }] }])).toEqual(place);
  await product.refused(
    owner,
    importApi.arrange,
    { params, body: { version: one.version + 1, encoding: 'big5' } },
    'import.wrong_state',
  );
});

test('without a column of names there is no dry run', async () => {
  const { product, owner } = team;
  const one = await uploaded(product, owner, await odd('无名'));
  const params = { id: one.id };
  const columns = [{ index: 0, target: null }];
  const body = { version: one.version, sheets: [{ index: 0, columns }] };
  const { version } = await product.call(owner, importApi.arrange, { params, body });
  await product.refused(owner, importApi.check, { params, body: { version } }, 'import.name_unmapped');
  const unused = { version, sheets: [{ index: 0, use: false }] };
  const off = await product.call(owner, importApi.arrange, { params, body: unused });
  await product.refused(owner, importApi.check, { params, body: { version: off.version } }, 'import.name_unmapped');
});

test('another heading row has the columns guessed anew', async () => {
  const { product, owner } = team;
  const bytes = await workbookOf([
    ['客户名称', '地址', '联系人', '电话'],
    ['(示意)', '(示意)', '(示意)', '(示意)'],
    ['单位全称', '联系地址', '对接人', '手机号码'],
    ['表头有限公司', '苏州', '张敏', '13800138001'],
  ]);
  const one = await uploaded(product, owner, { name: '表头.xlsx', bytes });
  const body = { version: one.version, sheets: [{ index: 0, headerRow: 3 }] };
  await product.call(owner, importApi.arrange, { params: { id: one.id }, body });
  await product.runJobs();
  const again = await readImport(product, owner, one);
  expect(again.sheets?.[0]).toMatchObject({ headerRow: 3, use: true });
  expect(again.sheets?.[0]?.columns.map(({ heading, target }) => [heading, target])).toEqual([
    ['单位全称', 'customerName'],
    ['联系地址', 'address'],
    ['对接人', 'contactName'],
    ['手机号码', 'phone'],
  ]);
  const ready = await step(product, owner, 'check', one);
  expect(ready.counts).toMatchObject({ rows: 1, new: 1 });
});

test('a change of columns forgets the dry run, a change of what becomes of known customers does not', async () => {
  const { product, owner } = team;
  const one = await checked(product, owner, await odd('忘记'));
  const params = { id: one.id };
  const kept = await product.call(owner, importApi.arrange, {
    params,
    body: { version: one.version, onDuplicate: 'new' },
  });
  expect(kept).toMatchObject({ state: 'checked', counts: { rows: 2 } });
  const body = { version: kept.version, sheets: [{ index: 0, columns: [{ index: 1, target: 'preferences' }] }] };
  const forgotten = await product.call(owner, importApi.arrange, { params, body });
  expect(forgotten).toMatchObject({ state: 'arranging', counts: { rows: 0 } });
  expect(await rowsOf(product, owner, one)).toEqual([]);
});
