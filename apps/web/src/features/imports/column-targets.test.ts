import type { ImportColumn, ImportSheet } from '@genjin/domain/import';
import { importTargetCodes } from '@genjin/domain/list-import/import-targets';
import { describe, expect, it } from 'vitest';
import { certaintyOf, countsBeside, meaningFor, targetGroups, troublesOf, withColumn } from './column-targets.ts';

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

  it('is nothing for cards, which have no sheets', () => {
    expect(troublesOf([])).toEqual([]);
  });
});

it('asks of which contact a column speaks only where there are several', () => {
  expect(countsBeside(sheet([column(0, 'contactName'), column(1, 'phone')]))).toBe(false);
  expect(countsBeside(sheet([column(0, 'contactName'), column(1, 'contactName', { ordinal: 2 })]))).toBe(true);
});

it('takes a second column of names for the second contact, and a second phone for another phone', () => {
  const spare = column(2, null);
  const one = sheet([column(0, 'contactName'), column(1, 'phone'), spare]);
  expect(meaningFor(one, spare, 'contactName')).toEqual({ target: 'contactName', ordinal: 2 });
  expect(meaningFor(one, spare, 'phone')).toEqual({ target: 'phone', ordinal: 1 });
  expect(meaningFor(one, spare, 'industry')).toEqual({ target: 'industry', ordinal: 1 });
});

it('offers every meaning once, in groups', () => {
  const codes = targetGroups('zh').flatMap(({ targets }) => targets.map(({ code }) => code));
  expect(codes).toHaveLength(importTargetCodes.length);
  expect(new Set(codes)).toEqual(new Set(importTargetCodes));
});

describe('a chosen meaning', () => {
  const shown = (sheets: readonly ImportSheet[]) =>
    sheets[0]?.columns.map(({ target, confidence }) => [target, confidence]);

  it('is shown at once, as chosen', () => {
    const sheets = [sheet([column(0, null), column(1, 'phone')])];
    const meaning = { target: 'customerName', ordinal: 1 };
    expect(shown(withColumn(sheets, { sheet: 0, column: 0 }, meaning))).toEqual([
      ['customerName', 1],
      ['phone', 0.9],
    ]);
  });

  it('is taken from the column that had it, where only one can have it', () => {
    const sheets = [sheet([column(0, null), column(1, 'industry'), column(2, 'phone')])];
    expect(shown(withColumn(sheets, { sheet: 0, column: 0 }, { target: 'industry', ordinal: 1 }))?.[1]).toEqual([
      null,
      0,
    ]);
    expect(shown(withColumn(sheets, { sheet: 0, column: 0 }, { target: 'phone', ordinal: 1 }))?.[2]).toEqual([
      'phone',
      0.9,
    ]);
  });
});
