import type { ImportColumn, ImportSheet } from '@genjin/domain/import';
import { importTargetCodes } from '@genjin/domain/list-import/import-targets';
import { describe, expect, it } from 'vitest';
import { certaintyOf, countsBeside, targetGroups, troublesOf, withColumn } from './column-targets.ts';

const column = (index: number, target: string | null, more: Partial<ImportColumn> = {}): ImportColumn => ({
  index,
  heading: `列${index}`,
  target,
  ordinal: 1,
  confidence: 0.9,
  remembered: false,
  samples: [],
  ...more,
});
const sheet = (columns: ImportColumn[], more: Partial<ImportSheet> = {}): ImportSheet => ({
  index: 0,
  name: '客户',
  use: true,
  remark: null,
  headerRow: 1,
  rows: 10,
  notes: [],
  columns,
  preview: [],
  ...more,
});

describe('how sure a column is', () => {
  it('is told from its confidence, and from who chose it', () => {
    expect(certaintyOf(column(0, 'phone', { confidence: 0.95 }))).toBe('high');
    expect(certaintyOf(column(0, 'phone', { confidence: 0.6 }))).toBe('low');
    expect(certaintyOf(column(0, null, { confidence: 0.7 }))).toBe('none');
    expect(certaintyOf(column(0, null, { confidence: 1 }))).toBe('chosen');
    expect(certaintyOf(column(0, 'phone', { confidence: 1, remembered: true }))).toBe('remembered');
  });
});

describe('what is told before a dry run', () => {
  it('is that no sheet is taken', () => {
    expect(troublesOf([sheet([column(0, 'customerName')], { use: false })])).toEqual([{ kind: 'noSheet' }]);
  });

  it('is each sheet without a name, and none that is left out', () => {
    const [nameless, leftOut] = [sheet([column(0, 'phone')]), sheet([column(0, 'phone')], { index: 1, use: false })];
    expect(troublesOf([nameless, leftOut])).toEqual([{ kind: 'nameMissing', sheet: nameless }]);
  });

  it('is a meaning that two columns have where one can; several phones are fine, and so are two contacts', () => {
    const [first, second] = [column(1, 'industry'), column(2, 'industry')];
    const two = sheet([
      column(0, 'customerName'),
      first,
      second,
      column(3, 'phone'),
      column(4, 'phone'),
      column(5, 'contactName'),
      column(6, 'contactName', { ordinal: 2 }),
    ]);
    expect(troublesOf([two])).toEqual([{ kind: 'twice', sheet: two, target: 'industry', columns: [first, second] }]);
  });
});

it('asks of which contact a column speaks only where there may be several', () => {
  expect(countsBeside(sheet([column(0, 'contactName'), column(1, 'phone')]))).toBe(false);
  expect(countsBeside(sheet([column(0, 'contactName'), column(1, 'contactName')]))).toBe(true);
  expect(countsBeside(sheet([column(0, 'contactName'), column(1, 'contactName', { ordinal: 2 })]))).toBe(true);
  expect(countsBeside(sheet([column(0, 'industry'), column(1, 'industry')]))).toBe(false);
});

it('offers every meaning once, in groups', () => {
  const codes = targetGroups('zh').flatMap(({ targets }) => targets.map(({ code }) => code));
  expect(codes).toHaveLength(importTargetCodes.length);
  expect(new Set(codes)).toEqual(new Set(importTargetCodes));
});

it('shows a chosen meaning at once, as chosen', () => {
  const [changed] = withColumn(
    [sheet([column(0, null), column(1, 'phone')])],
    { sheet: 0, column: 0 },
    {
      target: 'customerName',
      ordinal: 1,
    },
  );
  expect(changed?.columns.map(({ target, confidence }) => [target, confidence])).toEqual([
    ['customerName', 1],
    ['phone', 0.9],
  ]);
});
