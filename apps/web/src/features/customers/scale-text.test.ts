import { describe, expect, test } from 'vitest';
import { readScale, scaleText } from './scale-text.ts';

describe('readScale', () => {
  test('reads both parts of the paper form’s cell', () => {
    expect(readScale('500-1000人/年营收1-5亿元')).toEqual({
      ok: true,
      headcount: { min: 500, max: 1000 },
      revenue: { min: 100_000_000, max: 500_000_000 },
      assumedUnit: false,
    });
  });
  test('takes one part alone and an empty text as nothing', () => {
    expect(readScale('20人')).toMatchObject({ ok: true, headcount: { min: 20, max: 20 }, revenue: null });
    expect(readScale('')).toMatchObject({ ok: true, headcount: null, revenue: null });
  });
  test('says when the unit of the revenue was assumed', () => {
    expect(readScale('100人/年营收3000')).toMatchObject({
      ok: true,
      revenue: { min: 30_000_000, max: 30_000_000 },
      assumedUnit: true,
    });
  });
  test('names the part that cannot be read', () => {
    expect(readScale('100人/年营收5000-1亿元')).toEqual({ ok: false, part: 'revenue', reason: 'ambiguous_unit' });
    expect(readScale('五十多人')).toMatchObject({ ok: false, part: 'headcount' });
  });
  test('does not lose words that are no range', () => {
    expect(readScale('500-1000人/行业龙头')).toEqual({ ok: false, part: 'rest', rest: '行业龙头' });
  });
});

describe('scaleText', () => {
  test('is read back as it was written', () => {
    const text = scaleText({ min: 500, max: 1000 }, { min: 100_000_000, max: 500_000_000 });
    expect(text).toBe('500-1000人/年营收1-5亿元');
    expect(readScale(text)).toMatchObject({ ok: true, headcount: { min: 500, max: 1000 } });
  });
  test('is empty for nothing known', () => {
    expect(scaleText(null, null)).toBe('');
  });
});
