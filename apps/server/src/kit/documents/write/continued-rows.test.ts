import fc from 'fast-check';
import { expect, test } from 'vitest';
import { continuedRows } from './continued-rows.ts';
import { lineStarts } from './text-lines.ts';

const widths = [10, 20, 40];

const joined = (rows: readonly (readonly string[])[], column: number) => rows.map((row) => row[column]).join('');

test('a row that fits stays one row', () => {
  expect(continuedRows(['2024-03-15', '短', '第一行\n第二行'], widths, 5)).toEqual([
    ['2024-03-15', '短', '第一行\n第二行'],
  ]);
});

test('a long text is cut before a line break', () => {
  const long = Array.from({ length: 12 }, (_, index) => `${index + 1}.一件事`).join('\n');
  const rows = continuedRows(['2024-03-15', '短', long], widths, 5);
  expect(rows.map((row) => row[0])).toEqual(['2024-03-15', '', '']);
  expect(rows.map((row) => row[1])).toEqual(['短', '', '']);
  expect(rows[1]?.[2]).toBe('\n6.一件事\n7.一件事\n8.一件事\n9.一件事');
  expect(joined(rows, 2)).toBe(long);
});

test('no piece is too long, none is blank or ends with a blank, and all joined is the text', () => {
  const text = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 2000 }),
    fc
      .array(fc.constantFrom('甲', '乙。', 'word ', '\n', '  ', '😀', 'x'), { maxLength: 3000 })
      .map((all) => all.join('')),
    fc.constantFrom('x'.repeat(70_000), '字'.repeat(40_000), `a${'\n'.repeat(500)}b`, '😀'.repeat(20_000)),
  );
  fc.assert(
    fc.property(text, (any) => {
      const one = any.trim();
      const rows = continuedRows(['2024-03-15', '', one], widths, 27);
      expect(joined(rows, 2)).toBe(one);
      for (const [index, row] of rows.entries()) {
        const cell = row[2] ?? '';
        expect(cell.length).toBeLessThanOrEqual(32_767);
        expect(cell.isWellFormed()).toBe(true);
        if (one !== '') expect(cell.trim()).not.toBe('');
        if (index < rows.length - 1) expect(cell.trimEnd()).toBe(cell);
        if (!/\n{20}/.test(cell)) expect(lineStarts(cell, 40).length).toBeLessThanOrEqual(28);
      }
    }),
    { numRuns: 60, seed: 3 },
  );
});
