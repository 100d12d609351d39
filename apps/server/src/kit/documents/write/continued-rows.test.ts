import fc from 'fast-check';
import { expect, test } from 'vitest';
import { continuedMark, continuedRows } from './continued-rows.ts';
import { lineStarts } from './text-lines.ts';

const widths = [10, 20, 40];

/** What the reader of forms does. */
function joined(rows: readonly (readonly string[])[], column: number): string {
  return rows
    .map((row, index) => {
      const text = row[column] ?? '';
      if (index === 0 || text === '') return text;
      expect(text.startsWith(continuedMark)).toBe(true);
      return text.slice(continuedMark.length);
    })
    .join('');
}

test('a row that fits stays one row', () => {
  expect(continuedRows(['2024-03-15', '短', '第一行\n第二行'], widths, 5)).toEqual([
    ['2024-03-15', '短', '第一行\n第二行'],
  ]);
});

test('a long text is cut before a line break, and its rows have no date', () => {
  const long = Array.from({ length: 12 }, (_, index) => `${index + 1}.一件事`).join('\n');
  const rows = continuedRows(['2024-03-15', '短', long], widths, 5);
  expect(rows.map((row) => row[0])).toEqual(['2024-03-15', '', '']);
  expect(rows[1]?.[2]).toBe('(续)\n6.一件事\n7.一件事\n8.一件事\n9.一件事');
  expect(joined(rows, 2)).toBe(long);
});

test('no cell is higher than it may be or longer than Excel holds, and all joined is the text', () => {
  const text = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 2000 }),
    fc
      .array(fc.constantFrom('甲', '乙。', 'word ', '\n', '  ', '😀', 'x'), { maxLength: 3000 })
      .map((all) => all.join('')),
    fc.constantFrom('x'.repeat(70_000), '字'.repeat(40_000), ' '.repeat(40_000), '\n'.repeat(500), '😀'.repeat(20_000)),
  );
  fc.assert(
    fc.property(text, text, (one, other) => {
      const rows = continuedRows(['2024-03-15', one, other], widths, 27);
      expect(joined(rows, 1)).toBe(one);
      expect(joined(rows, 2)).toBe(other);
      for (const row of rows)
        for (const [column, cell] of row.entries()) {
          expect(cell.length).toBeLessThanOrEqual(32_767);
          expect(cell.isWellFormed()).toBe(true);
          expect(lineStarts(cell, widths[column] ?? 0).length).toBeLessThanOrEqual(28);
        }
    }),
    { numRuns: 60, seed: 3 },
  );
});
