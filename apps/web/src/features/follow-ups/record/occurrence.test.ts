import { describe, expect, test } from 'vitest';
import {
  applyPreset,
  deadlineBase,
  endDayOf,
  justNow,
  lasting,
  minutesOf,
  readOccurrence,
  timePresets,
  writeOccurrence,
} from './occurrence.ts';

const now = { day: '2024-03-15', time: '15:33' };
const current = justNow(now);
const read = (text: string) => readOccurrence(text, current, now.day);

test('a new record is about the last half hour, from a full five minutes', () => {
  expect(current).toEqual({ day: '2024-03-15', start: '15:00', end: '15:33' });
});

test('just after midnight the last half hour began yesterday', () => {
  const late = justNow({ day: '2024-03-01', time: '00:10' });
  expect(late).toEqual({ day: '2024-02-29', start: '23:40', end: '00:10' });
  expect(endDayOf(late)).toBe('2024-03-01');
});

describe('a typed time', () => {
  test.each([
    ['2024-03-15 14:00-15:30', { day: '2024-03-15', start: '14:00', end: '15:30' }],
    ['14:00-15:30', { day: '2024-03-15', start: '14:00', end: '15:30' }],
    ['13-15', { day: '2024-03-15', start: '13:00', end: '15:00' }],
    ['3-28', { day: '2023-03-28', start: '15:00', end: '15:33' }],
    ['昨天下午2点到3点半', { day: '2024-03-14', start: '14:00', end: '15:30' }],
    ['3月10日 10:00-10:45', { day: '2024-03-10', start: '10:00', end: '10:45' }],
    ['3.10', { day: '2024-03-10', start: '15:00', end: '15:33' }],
    ['昨晚8点', { day: '2024-03-14', start: '20:00', end: null }],
    ['周三上午10点半', { day: '2024-03-13', start: '10:30', end: null }],
  ])('%s is understood', (text, expected) => expect(read(text)).toEqual(expected));

  test.each(['', '很久以前', '下午', '14:00-', '10-11'])('%j is not guessed', (text) => expect(read(text)).toBeNull());

  test('what is written is read back as the same time', () => {
    for (const occurrence of [
      current,
      { day: '2023-12-31', start: '23:00', end: '00:30' },
      { day: '2024-03-14', start: '09:00', end: null },
    ])
      expect(read(writeOccurrence(occurrence, now.day))).toEqual(occurrence);
  });
});

describe('presets', () => {
  test('a part of the day that has not passed is not offered', () => {
    expect(timePresets({ day: now.day, time: '09:00' })).toEqual(['justNow', 'yesterday']);
    expect(timePresets(now)).toEqual(['justNow', 'morning', 'afternoon', 'yesterday']);
  });
  test('yesterday keeps the hours', () => {
    expect(applyPreset('yesterday', { day: now.day, start: '09:00', end: '10:00' }, now)).toEqual({
      day: '2024-03-14',
      start: '09:00',
      end: '10:00',
    });
  });
  test('a length moves the end, over midnight where it must', () => {
    expect(lasting({ day: now.day, start: '23:30', end: null }, 60)).toEqual({
      day: now.day,
      start: '23:30',
      end: '00:30',
    });
    expect(minutesOf({ day: now.day, start: '23:30', end: '00:30' })).toBe(60);
  });
});

test('deadlines of an old record are counted from its own day', () => {
  expect(deadlineBase('2024-03-15', '2026-11-23')).toBe('2024-03-15');
  expect(deadlineBase('2024-03-12', '2024-03-15')).toBe('2024-03-15');
});
