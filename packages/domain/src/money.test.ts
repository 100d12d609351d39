import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { formatMoneyRange, parseMoney, parseMoneyRange } from './money.ts';

const W = 10_000;
const Y = 100_000_000;

describe('parseMoneyRange reads', () => {
  test.each<[string, number | null, number | null]>([
    ['50-80万元', 50 * W, 80 * W],
    ['50万-80万', 50 * W, 80 * W],
    ['50万元-80万元', 50 * W, 80 * W],
    ['1-5亿元', Y, 5 * Y],
    ['5000万-1亿元', 5000 * W, Y],
    ['5000元-1亿元', 5000, Y],
    ['5000-1万', 5000, W],
    ['1万-50000', W, 5 * W],
    ['3.5w', 35_000, 35_000],
    ['3.5W-5W', 35_000, 50_000],
    ['5k', 5000, 5000],
    ['5-8k', 5000, 8000],
    ['5kw', 5000 * W, 5000 * W],
    ['1.1亿', 110_000_000, 110_000_000],
    ['0.29万', 2900, 2900],
    ['壹佰万元整', 100 * W, 100 * W],
    ['叁仟伍佰萬圓正', 3500 * W, 3500 * W],
    ['一百二十万', 120 * W, 120 * W],
    ['两万两千', 22_000, 22_000],
    ['三点五万', 35_000, 35_000],
    ['三万五', 35_000, 35_000],
    ['十二万', 12 * W, 12 * W],
    ['1亿5000万', Y + 5000 * W, Y + 5000 * W],
    ['1.2万亿', 12_000 * Y, 12_000 * Y],
    ['不超过100万元', null, 100 * W],
    ['不到100万', null, 100 * W],
    ['100万以内', null, 100 * W],
    ['≤100万', null, 100 * W],
    ['100万以上', 100 * W, null],
    ['100万元以上（含）', 100 * W, null],
    ['100w+', 100 * W, null],
    ['100万起', 100 * W, null],
    ['>100万', 100 * W, null],
    ['50万以上80万以下', 50 * W, 80 * W],
    ['不低于50万，不超过80万', 50 * W, 80 * W],
    ['从50万到80万之间', 50 * W, 80 * W],
    ['￥500,000', 500_000, 500_000],
    ['人民币50万', 50 * W, 50 * W],
    ['5,118(万元人民币)', 5118 * W, 5118 * W],
    ['1,200,000.00元', 1_200_000, 1_200_000],
    ['50~80万', 50 * W, 80 * W],
    ['50～80万', 50 * W, 80 * W],
    ['50—80万', 50 * W, 80 * W],
    ['50——80万', 50 * W, 80 * W],
    ['50–80万', 50 * W, 80 * W],
    ['50至80万', 50 * W, 80 * W],
    ['50到80万', 50 * W, 80 * W],
    ['５０－８０万元', 50 * W, 80 * W],
    [' 50 - 80 万元 ', 50 * W, 80 * W],
    ['五十到八十万', 50 * W, 80 * W],
    ['五百-八百万', 500 * W, 800 * W],
    ['3-5百万', 300 * W, 500 * W],
    ['五到二十万', 5 * W, 20 * W],
    ['十到二十万', 10 * W, 20 * W],
    ['0-50万', 0, 50 * W],
    ['500-800元', 500, 800],
    ['0', 0, 0],
    ['9007199254740991', Number.MAX_SAFE_INTEGER, Number.MAX_SAFE_INTEGER],
    ['CNY 500k–800k', 500_000, 800_000],
    ['1.2 million', 1_200_000, 1_200_000],
  ])('%s', (text, min, max) => {
    expect(parseMoneyRange(text)).toEqual({ ok: true, min, max });
  });
});

describe('parseMoneyRange refuses', () => {
  test.each([
    ['', 'empty'],
    ['　', 'empty'],
    ['无', 'empty'],
    ['/', 'empty'],
    ['5000-1亿元', 'ambiguous_unit'],
    ['500-1亿', 'ambiguous_unit'],
    ['50万-80', 'ambiguous_unit'],
    ['1-1亿5000万', 'ambiguous_unit'],
    ['三到五百万', 'ambiguous_unit'],
    ['三到八十万', 'ambiguous_unit'],
    ['三万五元', 'ambiguous_unit'],
    ['80-50万', 'max_below_min'],
    ['80万-50万', 'max_below_min'],
    ['50多万', 'vague'],
    ['50万多', 'vague'],
    ['50余万', 'vague'],
    ['50来万', 'vague'],
    ['十几万', 'vague'],
    ['几十万', 'vague'],
    ['数百万', 'vague'],
    ['三五十万', 'vague'],
    ['两三万', 'vague'],
    ['百万', 'vague'],
    ['上千万', 'vague'],
    ['百万级', 'vague'],
    ['若干', 'vague'],
    ['待定', 'vague'],
    ['100 万（含税）', 'extra_text'],
    ['预算50万', 'extra_text'],
    ['50万/年', 'extra_text'],
    ['50、80万', 'extra_text'],
    ['50-80-100万', 'extra_text'],
    ['50-80万以上', 'extra_text'],
    ['1e5', 'extra_text'],
    [`${'9'.repeat(101)}`, 'extra_text'],
    ['-50万', 'negative'],
    ['负50万', 'negative'],
    ['-5-10万', 'negative'],
    ['50美元', 'currency'],
    ['$500', 'currency'],
    ['USD 500', 'currency'],
    ['100万港币', 'currency'],
    ['€50', 'currency'],
    ['9007199254740992', 'too_large'],
    ['99999999亿', 'too_large'],
    ['50 80万', 'not_a_number'],
    ['1,20,000', 'not_a_number'],
    ['①50万', 'not_a_number'],
    ['50²', 'not_a_number'],
    ['50--', 'not_a_number'],
    ['abc', 'not_a_number'],
    ['NaN', 'not_a_number'],
    ['😀', 'not_a_number'],
  ])('%s as %s', (text, reason) => {
    expect(parseMoneyRange(text)).toEqual({ ok: false, reason });
  });
});

describe('parseMoneyRange notes', () => {
  test.each(['约80万', '大约80万', '80万左右', '~80万', '80万上下'])('%s as approximate', (text) => {
    expect(parseMoneyRange(text)).toEqual({ ok: true, min: 80 * W, max: 80 * W, note: 'approximate' });
  });

  it('rounds parts of a yuan half up and says so', () => {
    expect(parseMoneyRange('1234.56元')).toEqual({ ok: true, min: 1235, max: 1235, note: 'approximate' });
    expect(parseMoneyRange('0.00005万')).toEqual({ ok: true, min: 1, max: 1, note: 'approximate' });
    expect(parseMoneyRange('1234.00元')).toEqual({ ok: true, min: 1234, max: 1234 });
  });

  it("uses the field's unit only for figures without one, and says so", () => {
    const wan = (text: string) => parseMoneyRange(text, { defaultUnit: 'wan' });
    expect(wan('50-80')).toEqual({ ok: true, min: 50 * W, max: 80 * W, note: 'assumed_unit' });
    expect(wan('50万-80')).toEqual({ ok: true, min: 50 * W, max: 80 * W, note: 'assumed_unit' });
    expect(wan('100以上')).toEqual({ ok: true, min: 100 * W, max: null, note: 'assumed_unit' });
    expect(wan('1-5亿')).toEqual({ ok: true, min: Y, max: 5 * Y });
    expect(wan('500-800元')).toEqual({ ok: true, min: 500, max: 800 });
    expect(wan('￥500,000')).toEqual({ ok: true, min: 500_000, max: 500_000 });
    expect(wan('5000-1亿元')).toEqual({ ok: false, reason: 'ambiguous_unit' });
    expect(wan('1万-50000')).toEqual({ ok: false, reason: 'ambiguous_unit' });
  });
});

describe('parseMoney', () => {
  it('reads one amount', () => {
    expect(parseMoney('壹佰万元整')).toEqual({ ok: true, amount: 100 * W });
    expect(parseMoney('50', { defaultUnit: 'wan' })).toEqual({ ok: true, amount: 50 * W, note: 'assumed_unit' });
  });

  it('refuses ranges, open ends and what is no money', () => {
    expect(parseMoney('50-80万')).toEqual({ ok: false, reason: 'vague' });
    expect(parseMoney('50万以上')).toEqual({ ok: false, reason: 'vague' });
    expect(parseMoney('')).toEqual({ ok: false, reason: 'empty' });
  });
});

describe('formatMoneyRange', () => {
  test.each<[number | null, number | null, string, string]>([
    [50 * W, 80 * W, '50-80万元', 'CNY 500k–800k'],
    [Y, 5 * Y, '1-5亿元', 'CNY 100M–500M'],
    [5000 * W, Y, '5000万-1亿元', 'CNY 50M–100M'],
    [100 * W, null, '100万元以上', 'CNY 1M or more'],
    [null, 100 * W, '不超过100万元', 'up to CNY 1M'],
    [35_000, 35_000, '3.5万元', 'CNY 35k'],
    [8000, W, '8,000元-1万元', 'CNY 8k–10k'],
    [1234, 1_234_567, '1,234-1,234,567元', 'CNY 1,234–1,234,567'],
    [0, 50 * W, '0-50万元', 'CNY 0–500k'],
    [0, 0, '0元', 'CNY 0'],
    [12 * Y, 12 * Y, '12亿元', 'CNY 1.2B'],
    [null, null, '', ''],
  ])('writes %s to %s as %s and %s', (min, max, zh, en) => {
    expect(formatMoneyRange(min, max, 'zh')).toBe(zh);
    expect(formatMoneyRange(min, max, 'en')).toBe(en);
  });

  it('writes what parseMoneyRange reads back unchanged', () => {
    const scaled = fc.tuple(fc.nat(9999), fc.constantFrom(1, 100, W, 10 * W, 1_000_000, Y)).map(([a, b]) => a * b);
    const amount = fc.oneof(scaled, fc.nat(Number.MAX_SAFE_INTEGER), fc.constantFrom(0, 1, 9999, W, Y));
    const end = fc.option(amount);
    fc.assert(
      fc.property(end, end, fc.constantFrom('zh' as const, 'en' as const), (a, b, locale) => {
        fc.pre(a !== null || b !== null);
        const [min, max] = a !== null && b !== null && a > b ? [b, a] : [a, b];
        expect(parseMoneyRange(formatMoneyRange(min, max, locale))).toEqual({ ok: true, min, max });
      }),
      { numRuns: 500 },
    );
  });
});

it('never throws and never gives a range that cannot be stored', () => {
  const marks = fc.constantFrom(
    ...'0123456789一二三五十百千万亿元.,，-~至到约多不超过以上内wk ￥$(（零半起+'.split(''),
  );
  const text = fc.oneof(
    fc.array(marks, { maxLength: 14 }).map((list) => list.join('')),
    fc.string({ unit: fc.nat(0xffff).map((code) => String.fromCharCode(code)) }),
  );
  fc.assert(
    fc.property(text, fc.constantFrom('yuan' as const, 'wan' as const), (written, defaultUnit) => {
      const reading = parseMoneyRange(written, { defaultUnit });
      if (!reading.ok) return;
      const { min, max } = reading;
      expect(min === null && max === null).toBe(false);
      for (const end of [min, max]) expect(end === null || (Number.isSafeInteger(end) && end >= 0)).toBe(true);
      if (min !== null && max !== null) expect(min).toBeLessThanOrEqual(max);
    }),
    { numRuns: 1500 },
  );
});
