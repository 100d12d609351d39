import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { formatHeadcountRange, parseHeadcountRange } from './headcount.ts';

describe('parseHeadcountRange reads', () => {
  test.each<[string, number | null, number | null]>([
    ['500-1000人', 500, 1000],
    ['500人-1000人', 500, 1000],
    ['500～1,000人', 500, 1000],
    ['1000-1万人', 1000, 10_000],
    ['1-2万人', 10_000, 20_000],
    ['1.2万人', 12_000, 12_000],
    ['50人以下', null, 50],
    ['少于50人', null, 50],
    ['不超过50名员工', null, 50],
    ['50人以内', null, 50],
    ['1000人以上', 1000, null],
    ['1000以上', 1000, null],
    ['1000+人', 1000, null],
    ['1000人+', 1000, null],
    ['1万人', 10_000, 10_000],
    ['两百人', 200, 200],
    ['十人', 10, 10],
    ['五到十人', 5, 10],
    ['20', 20, 20],
    ['2k', 2000, 2000],
    ['员工200人', 200, 200],
    ['公司总人数200', 200, 200],
    ['员工人数(人)：200', 200, 200],
    ['团队规模20-50', 20, 50],
    ['200名员工', 200, 200],
    ['up to 50 people', null, 50],
    ['0人', 0, 0],
  ])('%s', (text, min, max) => {
    expect(parseHeadcountRange(text)).toEqual({ ok: true, min, max });
  });

  it('notes that a figure is approximate', () => {
    expect(parseHeadcountRange('约200人')).toEqual({ ok: true, min: 200, max: 200, note: 'approximate' });
    expect(parseHeadcountRange('200人左右')).toEqual({ ok: true, min: 200, max: 200, note: 'approximate' });
  });
});

describe('parseHeadcountRange refuses', () => {
  test.each([
    ['', 'empty'],
    ['人', 'not_a_number'],
    ['员工', 'not_a_number'],
    ['200多人', 'vague'],
    ['几十人', 'vague'],
    ['数十人', 'vague'],
    ['三五人', 'vague'],
    ['若干', 'vague'],
    ['1000-500人', 'max_below_min'],
    ['一到二十人', 'ambiguous_unit'],
    ['1.5人', 'not_a_number'],
    ['-5人', 'negative'],
    ['200人(含外包)', 'extra_text'],
    ['30亿人', 'too_large'],
  ])('%s as %s', (text, reason) => {
    expect(parseHeadcountRange(text)).toEqual({ ok: false, reason });
  });
});

describe('formatHeadcountRange', () => {
  test.each<[number | null, number | null, string, string]>([
    [500, 1000, '500-1000人', '500–1,000 people'],
    [null, 50, '50人以下', 'up to 50 people'],
    [1000, null, '1000人以上', '1,000 people or more'],
    [20, 20, '20人', '20 people'],
    [1, 1, '1人', '1 person'],
    [null, null, '', ''],
  ])('writes %s to %s as %s and %s', (min, max, zh, en) => {
    expect(formatHeadcountRange(min, max, 'zh')).toBe(zh);
    expect(formatHeadcountRange(min, max, 'en')).toBe(en);
  });

  it('writes what parseHeadcountRange reads back unchanged', () => {
    const end = fc.option(fc.oneof(fc.nat(5000), fc.nat(2_147_483_647)));
    fc.assert(
      fc.property(end, end, fc.constantFrom('zh' as const, 'en' as const), (a, b, locale) => {
        fc.pre(a !== null || b !== null);
        const [min, max] = a !== null && b !== null && a > b ? [b, a] : [a, b];
        expect(parseHeadcountRange(formatHeadcountRange(min, max, locale))).toEqual({ ok: true, min, max });
      }),
    );
  });
});
