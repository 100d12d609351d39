import { describe, expect, it } from 'vitest';
import { formattedNumber, isoDateText, numberKindOf } from './number-format.ts';

const shown = (raw: string, code: string | undefined, id = 164, from1904 = false) =>
  formattedNumber(raw, numberKindOf(id, code), from1904);

describe('formattedNumber', () => {
  it.each([
    ['yyyy"年"m"月"d"日";@', '2024-03-15'],
    ['yyyy\\年m\\月d\\日', '2024-03-15'],
    ['[$-804]yyyy"年"m"月"d"日"', '2024-03-15'],
    ['[$-F800]dddd, mmmm dd, yyyy', '2024-03-15'],
    ['[DBNum1][$-804]yyyy"年"m"月"d"日";@', '2024-03-15'],
    ['yyyy/m/d', '2024-03-15'],
    ['yyyy-mm-dd;@', '2024-03-15'],
    ['m"月"d"日"', '2024-03-15'],
    ['yyyy"年"m"月"', '2024-03-15'],
    ['mmm-yy', '2024-03-15'],
    ['[$-804]aaaa', '2024-03-15'],
    ['[Red]d.m.yy', '2024-03-15'],
    ['yyyy/m/d h:mm', '2024-03-15 14:30'],
    ['yyyy"年"m"月"d"日" hh"时"mm"分"', '2024-03-15 14:30'],
    ['m/d/yy h:mm AM/PM', '2024-03-15 14:30'],
    ['h:mm', '14:30'],
    ['h:mm:ss AM/PM', '14:30'],
    ['[$-804]上午/下午h"时"mm"分"', '14:30'],
    ['mm:ss.0', '14:30'],
    ['[h]:mm', '1088798:30'],
    ['General', '45366.6041666667'],
    ['0.00', '45366.6041666667'],
    ['#,##0.00_);[Red]\\(#,##0.00\\)', '45366.6041666667'],
    ['"d"0', '45366.6041666667'],
    ['0.00E+00', '45366.6041666667'],
    ['@', '45366.6041666667'],
    ['¥#,##0', '45366.6041666667'],
  ])('reads 45366.6041666667 as %s shows it', (code, text) => {
    expect(shown('45366.6041666667', code)).toBe(text);
  });

  it('knows formats that have a number only, Chinese ones too', () => {
    expect(shown('45366', undefined, 14)).toBe('2024-03-15');
    expect(shown('45366', undefined, 31)).toBe('2024-03-15');
    expect(shown('45366', undefined, 57)).toBe('2024-03-15');
    expect(shown('0.5833333333333334', undefined, 20)).toBe('14:00');
    expect(shown('0.5833333333333334', undefined, 32)).toBe('14:00');
    expect(shown('45366.5', undefined, 22)).toBe('2024-03-15 12:00');
    expect(shown('0.8', undefined, 9)).toBe('80%');
    expect(shown('1.5', undefined, 46)).toBe('36:00');
  });

  it('keeps percentages and leading zeros as they are written', () => {
    expect(shown('0.8', '0%')).toBe('80%');
    expect(shown('0.855', '0.00%')).toBe('85.5%');
    expect(shown('10010', '000000')).toBe('010010');
    expect(shown('1234567', '000000')).toBe('1234567');
  });

  it('counts days as Excel does, from 1900 and from 1904', () => {
    expect(shown('1', 'yyyy-mm-dd')).toBe('1900-01-01');
    expect(shown('59', 'yyyy-mm-dd')).toBe('1900-02-28');
    expect(shown('61', 'yyyy-mm-dd')).toBe('1900-03-01');
    expect(shown('2958465', 'yyyy-mm-dd')).toBe('9999-12-31');
    expect(shown('43904', 'yyyy-mm-dd', 164, true)).toBe('2024-03-15');
    expect(shown('0', 'yyyy-mm-dd', 164, true)).toBe('1904-01-01');
  });

  it('leaves a number that is no day as it is', () => {
    expect(shown('-1', 'yyyy-mm-dd')).toBe('-1');
    expect(shown('20240315', 'yyyy-mm-dd')).toBe('20240315');
    expect(shown('0', 'yyyy-mm-dd')).toBe('0');
    expect(shown('0.5', 'yyyy-mm-dd h:mm')).toBe('12:00');
    expect(shown('x', 'yyyy-mm-dd')).toBe(null);
  });

  it('does not lose a minute to binary fractions', () => {
    for (let minute = 0; minute < 1440; minute++) {
      const expected = `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
      expect(shown(String(45_366 + minute / 1440), 'h:mm')).toBe(expected);
    }
  });
});

it.each([
  ['2024-03-15', '2024-03-15'],
  ['2024-03-15T00:00:00.000', '2024-03-15'],
  ['2024-03-15T14:30:00', '2024-03-15 14:30'],
  ['14:30:00', '14:30'],
  ['soon', null],
])('isoDateText(%s) is %s', (raw, text) => expect(isoDateText(raw)).toBe(text));
