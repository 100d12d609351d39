import { describe, expect, test } from 'vitest';
import { plainDateText, readDay, type Toward } from './day-text.ts';

const today = '2024-03-15'; // a Friday
const day = (text: string, toward: Toward) => readDay(plainDateText(text), today, toward)?.day ?? null;

describe('a day as people write it', () => {
  test.each([
    ['2024-03-15', '2024-03-15'],
    ['2024年3月5日', '2024-03-05'],
    ['３月１５日', '2024-03-15'],
    ['三月十日', '2024-03-10'],
    ['3/10', '2024-03-10'],
    ['12-20', '2023-12-20'],
    ['昨天', '2024-03-14'],
    ['大前天', '2024-03-12'],
    ['周三', '2024-03-13'],
    ['上周五', '2024-03-08'],
    ['星期天', '2024-03-10'],
    ['两天前', null],
    ['3天前', '2024-03-12'],
    ['2月底', '2024-02-29'],
    ['yesterday', '2024-03-14'],
  ])('%s lies in the past at %s', (text, expected) => expect(day(text, 'past')).toBe(expected));

  test.each([
    ['3-18', '2024-03-18'],
    ['1月5日', '2025-01-05'],
    ['周五', '2024-03-15'],
    ['周一', '2024-03-18'],
    ['下周一', '2024-03-18'],
    ['下下周三', '2024-03-27'],
    ['月底', '2024-03-31'],
    ['3月底', '2024-03-31'],
    ['2月底', '2025-02-28'],
    ['下月底', '2024-04-30'],
    ['三天后', '2024-03-18'],
    ['next monday', '2024-03-18'],
    ['年底', '2024-12-31'],
  ])('%s lies in the future at %s', (text, expected) => expect(day(text, 'future')).toBe(expected));

  test('a date that the calendar does not have is not a day', () => {
    expect(day('2024-02-30', 'past')).toBeNull();
    expect(day('13-01', 'future')).toBeNull();
  });

  test('a span of hours is not taken for a date', () => {
    expect(day('10-11:30', 'past')).toBeNull();
    expect(day('9-10点', 'past')).toBeNull();
  });

  test('what follows the day is handed back', () => {
    expect(readDay('3月12日15:00', today, 'past')).toEqual({ day: '2024-03-12', rest: '15:00' });
    expect(readDay(plainDateText('下周一前 给案例'), today, 'future')).toEqual({ day: '2024-03-18', rest: '给案例' });
  });
});
