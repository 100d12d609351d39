import fc from 'fast-check';
import { expect, test } from 'vitest';
import { withCsvGuard, withoutCsvGuard } from './csv-safety.ts';

test('what a spreadsheet might evaluate begins with an apostrophe', () => {
  for (const text of [
    '=1+1',
    '+1+cmd|" /C calc"!A0',
    '-2+3',
    '@SUM(A1)',
    '\t=1',
    '\r=1',
    '\n=1',
    '  =1',
    '\u00a0=1',
    '\ufeff=1',
    '＝1+1',
    '－1',
    '＠x',
    '+86-138-1234-5678',
    '-',
    "'=1",
    "''=1",
  ])
    expect(withCsvGuard(text)).toBe(`'${text}`);
});

test('numbers, phone numbers and plain texts stay as they are', () => {
  for (const text of [
    '-3',
    '+8613812345678',
    '+86 138 1234 5678',
    '-3.5%',
    '1-2',
    'a=b',
    '',
    "'",
    "'quoted'",
    '张*',
    '2024-03-15',
    '负责人@公司',
  ])
    expect(withCsvGuard(text)).toBe(text);
});

test('taking the guard away gives back exactly what it was put on', () => {
  const signs = fc.array(
    fc.constantFrom("'", '=', '+', '-', '@', '\t', '\r', '\n', ' ', '1', '3', '.', '%', '＝', 'a', '\ufeff', '张'),
    { maxLength: 8 },
  );
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    signs.map((all) => all.join('')),
  );
  fc.assert(
    fc.property(text, (one) => {
      expect(withoutCsvGuard(withCsvGuard(one))).toBe(one);
    }),
    { numRuns: 20_000, seed: 7 },
  );
});
