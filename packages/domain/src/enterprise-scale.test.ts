import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { formatEnterpriseScale, parseEnterpriseScale } from './enterprise-scale.ts';

const Y = 100_000_000;
const EMPTY = { ok: false, reason: 'empty' };
const people = { ok: true, min: 500, max: 1000 };
const revenue = { ok: true, min: Y, max: 5 * Y };

describe('parseEnterpriseScale', () => {
  test.each([
    '500-1000人/年营收1-5亿元',
    '年营收1-5亿元/500-1000人',
    '500-1000人，年营收1-5亿元',
    '500-1000人、营业收入1-5亿',
    '员工500-1000人；年营业额：1-5亿元',
    '员工人数(人)：500-1000\n年营收（万元）：10000-50000',
    '500-1000人年营收1-5亿元',
    '500-1000人 1-5亿元',
    '５００－１０００人／年营收１－５亿元',
    '500 - 1,000 人 / 年营收 10,000-50,000万元',
    '1-5亿元/500-1000',
    '2023年营收1-5亿/500-1000人',
  ])('reads both ranges of %j', (text) => {
    expect(parseEnterpriseScale(text)).toEqual({ headcount: people, revenue, rest: '' });
  });

  it("takes a revenue without a unit in 万元, as the form's instruction says, and notes it", () => {
    const assumed = { ...revenue, note: 'assumed_unit' };
    expect(parseEnterpriseScale('500-1000人/年营收10000-50000').revenue).toEqual(assumed);
    expect(parseEnterpriseScale('500-1000/10000-50000')).toEqual({ headcount: people, revenue: assumed, rest: '' });
  });

  it('reads a part alone and leaves the other empty', () => {
    expect(parseEnterpriseScale('500-1000人')).toEqual({ headcount: people, revenue: EMPTY, rest: '' });
    expect(parseEnterpriseScale('年营收1-5亿元')).toEqual({ headcount: EMPTY, revenue, rest: '' });
    expect(parseEnterpriseScale('人民币1-5亿')).toEqual({ headcount: EMPTY, revenue, rest: '' });
    for (const text of ['', '/', '无', '无/无', '－']) {
      expect(parseEnterpriseScale(text)).toEqual({ headcount: EMPTY, revenue: EMPTY, rest: '' });
    }
  });

  it('keeps what it cannot read, with the reason', () => {
    expect(parseEnterpriseScale('上市公司/500-1000人/年营收50多万')).toEqual({
      headcount: people,
      revenue: { ok: false, reason: 'vague' },
      rest: '上市公司/年营收50多万',
    });
    expect(parseEnterpriseScale('500-1000人/年营收5000-1亿元').revenue).toEqual({
      ok: false,
      reason: 'ambiguous_unit',
    });
    expect(parseEnterpriseScale('500-1000人/600人')).toEqual({ headcount: people, revenue: EMPTY, rest: '600人' });
    expect(parseEnterpriseScale('500-1000人/$5M').revenue).toEqual({ ok: false, reason: 'currency' });
  });

  it('does not guess what a lone figure counts', () => {
    expect(parseEnterpriseScale('500-1000')).toEqual({
      headcount: { ok: false, reason: 'ambiguous_unit' },
      revenue: EMPTY,
      rest: '500-1000',
    });
  });

  it('never throws', () => {
    const marks = fc.constantFrom(...'0123456789人员工年营收万亿元/、，,;\n-~约()（：:以上下'.split(''));
    fc.assert(fc.property(fc.array(marks, { maxLength: 30 }), (list) => parseEnterpriseScale(list.join('')) !== null));
  });
});

describe('formatEnterpriseScale', () => {
  it("writes the form's own notation", () => {
    const scale = { headcountMin: 500, headcountMax: 1000, revenueMin: Y, revenueMax: 5 * Y };
    expect(formatEnterpriseScale(scale)).toBe('500-1000人/年营收1-5亿元');
    expect(formatEnterpriseScale({ ...scale, headcountMin: null, revenueMax: null })).toBe(
      '1000人以下/年营收1亿元以上',
    );
    expect(formatEnterpriseScale({ ...scale, headcountMin: null, headcountMax: null })).toBe('年营收1-5亿元');
    expect(formatEnterpriseScale({ ...scale, revenueMin: null, revenueMax: null })).toBe('500-1000人');
    expect(formatEnterpriseScale({ headcountMin: null, headcountMax: null, revenueMin: null, revenueMax: null })).toBe(
      '',
    );
  });

  it('writes what parseEnterpriseScale reads back unchanged', () => {
    const range = (largest: number) =>
      fc
        .tuple(fc.option(fc.nat(largest)), fc.option(fc.nat(largest)))
        .map(([a, b]) => (a !== null && b !== null && a > b ? ([b, a] as const) : ([a, b] as const)));
    const read = (min: number | null, max: number | null) =>
      min === null && max === null ? EMPTY : { ok: true, min, max };
    fc.assert(
      fc.property(
        range(100_000),
        range(Number.MAX_SAFE_INTEGER),
        ([headcountMin, headcountMax], [revenueMin, revenueMax]) => {
          const text = formatEnterpriseScale({ headcountMin, headcountMax, revenueMin, revenueMax });
          expect(parseEnterpriseScale(text)).toEqual({
            headcount: read(headcountMin, headcountMax),
            revenue: read(revenueMin, revenueMax),
            rest: '',
          });
        },
      ),
      { numRuns: 300 },
    );
  });
});
