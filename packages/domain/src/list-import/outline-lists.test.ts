import { describe, expect, it } from 'vitest';
import { defaultSettings } from '../settings.ts';
import { columnKeys } from './heading-text.ts';
import { drawn } from './layouts/list-layout.ts';
import { makeRowReader } from './make-row-reader.ts';
import { outlineLists, withRemembered } from './outline-lists.ts';
import { outlineOf } from './sheet-outline.ts';
import type { SheetPlan } from './sheet-plan.ts';

const context = { words: defaultSettings(), today: '2026-11-25' };

function planOf(picture: string, name = 'Sheet1'): SheetPlan {
  const [plan] = outlineLists([outlineOf(drawn(name, picture))]).sheets;
  if (!plan) throw new Error('no plan');
  return plan;
}

describe('a sheet of 50,000 rows', () => {
  const rows = [
    ['客户名单', '', ''],
    ['客户名称', '联系人', '手机'],
    ...Array.from({ length: 50_000 }, (_, at) => [
      `杭州第${at}贸易有限公司`,
      '张三',
      `138${String(at).padStart(8, '0')}`,
    ]),
    ['合计', '50000', ''],
  ];
  const outline = outlineOf({ name: '名单', hidden: false, rows, merges: [] });

  it('is planned from its outline', () => {
    expect(outline.head).toHaveLength(200);
    expect(outline.rowCount).toBe(50_003);
    const [plan] = outlineLists([outline]).sheets;
    expect(plan).toMatchObject({ kind: 'list', use: true, headerRows: [1], dataFrom: 2, endsBefore: null });
    expect(plan?.rowEstimate).toBeGreaterThan(49_900);
  });

  it('is read to its end, the total left out', () => {
    const [plan] = outlineLists([outline]).sheets;
    if (!plan) throw new Error('no plan');
    const reader = makeRowReader(plan, context);
    let count = 0;
    for (const [row, cells] of rows.entries())
      count += reader.next(row, cells).filter(({ kind }) => kind === 'reading').length;
    expect(count).toBe(50_000);
    expect(Object.fromEntries(reader.skipped)).toEqual({ heading: 2, total: 1 });
  });
});

it('a table below the outline ends the list, and its rows are counted', () => {
  const rows = [
    ['客户名称', '联系人', '手机'],
    ...Array.from({ length: 250 }, (_, at) => [`杭州第${at}贸易有限公司`, '张三', '13812345678']),
    [],
    ['联系人', '电话', '备注', '负责人'],
    ['李四', '13812345679', '无', '王五'],
  ];
  const [plan] = outlineLists([outlineOf({ name: 's', hidden: false, rows, merges: [] })]).sheets;
  if (!plan) throw new Error('no plan');
  const reader = makeRowReader(plan, context);
  const readings = rows.flatMap((cells, row) => reader.next(row, cells)).filter(({ kind }) => kind === 'reading');
  expect(readings).toHaveLength(250);
  expect(Object.fromEntries(reader.skipped)).toEqual({ heading: 1, blank: 1, otherTable: 2 });
});

it('what is no list is not used, with the reason', () => {
  expect(planOf('\n月份|销售额\n1月|100\n2月|200\n')).toMatchObject({ use: false });
  expect(planOf('\n\n')).toMatchObject({ kind: 'empty', use: false });
  expect(planOf('\n客户名称|联系人|手机\n')).toMatchObject({ use: false, why: { zh: '只有表头，没有数据' } });
  const [hidden] = outlineLists([
    outlineOf(drawn('x', '\n客户名称|手机\n甲公司|13812345678\n', { hidden: true })),
  ]).sheets;
  expect(hidden).toMatchObject({ kind: 'hidden', use: false });
  expect(hidden?.columns.map(({ target }) => target)).toEqual(['customerName', 'phone']);
});

it('a corrected mapping is kept by headings, whatever their order', () => {
  const plan = planOf('\n公司|甲乙丙|手机\n甲公司|x|13812345678\n');
  expect(plan.columns.map(({ target }) => target)).toEqual(['customerName', null, 'phone']);
  const [, key = ''] = columnKeys(plan.columns.map(({ heading }) => heading));
  const again = withRemembered(planOf('\n手机|公司|甲乙丙\n13812345678|甲公司|x\n'), {
    [key]: { target: 'wechat', ordinal: 1 },
  });
  expect(again.columns.map(({ target }) => target)).toEqual(['phone', 'customerName', 'wechat']);
  expect(again.columns[2]?.confidence).toBe(1);
});

it('headings that are names of object members mean nothing', () => {
  const plan = planOf('\n客户名称|__proto__|constructor|手机\n甲公司|1|2|13812345678\n');
  expect(plan.columns.map(({ target }) => target)).toEqual(['customerName', null, null, 'phone']);
  expect(withRemembered(plan, {}).columns.map(({ target }) => target)).toEqual(['customerName', null, null, 'phone']);
});

it('takes no row of data for a heading or an instruction', () => {
  const rows = [
    ['客户名称', '最近联系'],
    ['大地集团', '2024/3/15'],
    ['远景实业有限公司', '2024/3/16'],
  ];
  const [dated] = outlineLists([outlineOf({ name: 's', hidden: false, rows, merges: [] })]).sheets;
  expect(dated).toMatchObject({ headerRows: [0], dataFrom: 1 });
  const bare = planOf(
    '\n华信科技有限公司|张三|采购部|有意向\n大地集团|李四|13812345678|13812345679\n远景公司|王五|13912345678|0571-86331234\n',
  );
  expect(bare).toMatchObject({ headerRows: [], dataFrom: 0, use: true });
});

describe('rows that are no customers', () => {
  const picture = `
名单||||
序号|客户名称|联系人|电话|状态
示例|某某公司|张三|13800000000|高意向
1|甲贸易公司|李四|13812345678|高意向
2|||| 
3|||||
4|乙贸易公司|||低关注
华南区||||
序号|客户名称|联系人|电话|状态
5|合计贸易有限公司|王五|13812345679|
6||||低关注
小计|2|||
说明：以上数据截至5月底||||
制表人：张三|||审核人：李四|
`;
  const plan = planOf(picture);
  const reader = makeRowReader(plan, context);
  const outcomes = drawn('x', picture).rows.flatMap((cells, row) => reader.next(row, cells));

  it('are skipped by reason, each row once', () => {
    expect(
      outcomes.map((outcome) => (outcome.kind === 'skipped' ? outcome.why : outcome.reading.record.customer.name)),
    ).toEqual([
      'heading',
      'heading',
      'example',
      '甲贸易公司',
      'preNumbered',
      'preNumbered',
      '乙贸易公司',
      'section',
      'repeatedHeading',
      '合计贸易有限公司',
      'prefilled',
      'total',
      'note',
      'note',
    ]);
  });
});
