import { describe, expect, test } from 'vitest';
import { minutesAfter, minutesBetween, readClock } from './clock-text.ts';
import { plainDateText } from './day-text.ts';

const span = (text: string) => {
  const reading = readClock(plainDateText(text));
  return reading && `${reading.start}-${reading.end ?? ''}`;
};

describe('hours as people write them', () => {
  test.each([
    ['14:00-15:30', '14:00-15:30'],
    ['14：00～15：30', '14:00-15:30'],
    ['14-15:30', '14:00-15:30'],
    ['下午2点到3点半', '14:00-15:30'],
    ['下午两点至四点', '14:00-16:00'],
    ['上午11点到下午1点', '11:00-13:00'],
    ['上午9点半', '09:30-'],
    ['晚上8点一刻', '20:15-'],
    ['中午12点-1点', '12:00-13:00'],
    ['2pm-3:30pm', '14:00-15:30'],
    ['9:05', '09:05-'],
    ['14:00 1.5小时', '14:00-15:30'],
    ['10点 45分钟', '10:00-10:45'],
    ['23:30-00:30', '23:30-00:30'],
  ])('%s means %s', (text, expected) => expect(span(text)).toBe(expected));

  test.each(['25:00', '14:75', '下午', '14', '1.5小时', '介绍方案'])('%s is not a time', (text) =>
    expect(span(text)).toBeNull(),
  );
});

test('an end before its start lies on the next day', () => {
  expect(minutesBetween('23:30', '00:30')).toBe(60);
  expect(minutesAfter('00:10', -30)).toBe('23:40');
});
