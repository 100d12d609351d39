import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { liesInFuture, owedHours, timelinessOf } from './timeliness.ts';
import { instantOf } from './zoned-time.ts';

const at = (day: string, time: string): string => instantOf(day, time, 'Asia/Shanghai');

function judged(ended: string, written: string, hours = 24) {
  return timelinessOf({ endedAt: ended, writtenAt: written, origin: 'live' }, hours);
}

describe('the 24-hour rule', () => {
  test.each([
    ['within the hour', '2024-03-15', '15:30', '2024-03-15', '16:05'],
    ['exactly 24 hours later', '2024-03-15', '15:30', '2024-03-16', '15:30'],
    ['over midnight', '2024-03-15', '23:59', '2024-03-16', '00:01'],
    ['over the end of a month', '2024-01-31', '18:00', '2024-02-01', '17:59'],
    ['over the end of February in a leap year', '2024-02-28', '10:00', '2024-02-29', '10:00'],
    ['over the end of February in a common year', '2025-02-28', '10:00', '2025-03-01', '10:00'],
    ['over the end of a year', '2024-12-31', '20:00', '2025-01-01', '19:00'],
    ['written while it still lasts', '2024-03-15', '15:30', '2024-03-15', '15:00'],
  ])('is kept %s', (_name, endDay, endTime, day, time) => {
    expect(judged(at(endDay, endTime), at(day, time))).toEqual({ state: 'on_time', lateHours: 0 });
  });

  test.each([
    ['a minute after the deadline counts as one hour', '2024-03-15', '15:30', '2024-03-16', '15:31', 1],
    ['an hour after the deadline is one hour', '2024-03-15', '15:30', '2024-03-16', '16:30', 1],
    [
      'Friday evening to Monday morning: weekends are natural hours too',
      '2024-03-08',
      '18:00',
      '2024-03-11',
      '09:00',
      39,
    ],
    ['Sunday noon to Tuesday noon', '2024-03-10', '12:00', '2024-03-12', '12:00', 24],
    ['over the end of February in a common year', '2025-02-28', '10:00', '2025-03-02', '10:00', 24],
    ['over the end of February in a leap year', '2024-02-28', '10:00', '2024-03-01', '10:00', 24],
  ])('is broken: %s', (_name, endDay, endTime, day, time, lateHours) => {
    expect(judged(at(endDay, endTime), at(day, time))).toEqual({ state: 'late', lateHours });
  });

  test('does not depend on how an instant is written', () => {
    expect(judged('2024-03-15T15:30:00+08:00', '2024-03-16T07:30:00Z').state).toBe('on_time');
    expect(judged('2024-03-15T15:30:00+08:00', '2024-03-16T07:30:00.001Z')).toEqual({ state: 'late', lateHours: 1 });
  });

  test('counts from the end, so a long visit has its whole day', () => {
    const end = at('2024-03-15', '18:00');
    expect(judged(end, at('2024-03-16', '17:00')).state).toBe('on_time');
  });

  test('follows the configured hours', () => {
    expect(judged(at('2024-03-15', '15:30'), at('2024-03-17', '15:30'), 48).state).toBe('on_time');
    expect(judged(at('2024-03-15', '15:30'), at('2024-03-15', '18:00'), 2)).toEqual({ state: 'late', lateHours: 1 });
  });

  test('never calls an imported record on time or late', () => {
    const record = {
      endedAt: at('2020-01-01', '09:00'),
      writtenAt: at('2024-03-15', '09:00'),
      origin: 'imported',
    } as const;
    expect(timelinessOf(record, 24)).toEqual({ state: 'imported', lateHours: 0 });
  });

  test('is late by whole hours, rounded up, for any delay', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4_000_000_000 }), fc.integer({ min: 1, max: 240 }), (delay, hours) => {
        const ended = Date.parse('2024-02-28T16:00:00Z');
        const { state, lateHours } = judged(
          new Date(ended).toISOString(),
          new Date(ended + delay).toISOString(),
          hours,
        );
        const over = delay / 3_600_000 - hours;
        expect(state).toBe(over > 0 ? 'late' : 'on_time');
        expect(lateHours).toBe(over > 0 ? Math.ceil(over) : 0);
      }),
    );
  });
});

describe('a plan whose time has passed', () => {
  const plan = { startsAt: at('2024-03-15', '14:00'), endsAt: at('2024-03-15', '15:30') };

  test('is not owed before its end', () => {
    expect(owedHours(plan, at('2024-03-15', '15:29'))).toBeNull();
  });

  test('is owed from its end, in whole hours rounded down', () => {
    expect(owedHours(plan, at('2024-03-15', '15:30'))).toBe(0);
    expect(owedHours(plan, at('2024-03-15', '16:29'))).toBe(0);
    expect(owedHours(plan, at('2024-03-16', '15:30'))).toBe(24);
  });

  test('is owed from its start where no end is known', () => {
    expect(owedHours({ ...plan, endsAt: null }, at('2024-03-15', '15:00'))).toBe(1);
  });
});

describe('an occurrence in the future', () => {
  const now = at('2024-03-15', '15:30');

  test('is tolerated for two minutes', () => {
    expect(liesInFuture(at('2024-03-15', '15:30'), now)).toBe(false);
    expect(liesInFuture(at('2024-03-15', '15:32'), now)).toBe(false);
  });

  test('is refused beyond', () => {
    expect(liesInFuture('2024-03-15T15:32:00.001+08:00', now)).toBe(true);
    expect(liesInFuture(at('2024-03-16', '00:00'), now)).toBe(true);
  });
});
