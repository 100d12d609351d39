import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { addDays, daysBetween, instantOf, localDate, localTime, startOfDay, weekday } from './zoned-time.ts';

const BERLIN = 'Europe/Berlin';
const zones = [
  'Asia/Shanghai',
  BERLIN,
  'America/New_York',
  'Asia/Kathmandu',
  'Pacific/Apia',
  'Australia/Lord_Howe',
  'UTC',
];

describe('in Asia/Shanghai, which is the default', () => {
  it('the day changes at 16:00 UTC', () => {
    expect(localDate('2024-03-15T15:59:59.999Z')).toBe('2024-03-15');
    expect(localDate('2024-03-15T16:00:00Z')).toBe('2024-03-16');
    expect(localTime('2024-03-15T16:00:00Z')).toBe('00:00');
    expect(startOfDay('2024-03-15T16:00:00Z')).toBe('2024-03-15T16:00:00.000Z');
    expect(startOfDay('2024-03-15T15:59:59.999Z')).toBe('2024-03-14T16:00:00.000Z');
  });

  it('a visit at 14:00 is at 06:00 UTC', () => {
    expect(instantOf('2024-03-15', '14:00')).toBe('2024-03-15T06:00:00.000Z');
    expect(localTime(new Date('2024-03-15T06:00:00Z'))).toBe('14:00');
    expect(localTime('2024-03-15T07:30:00+01:00')).toBe('14:30');
  });

  it('year ends and leap days are days like others', () => {
    expect(localDate('2023-12-31T16:00:00Z')).toBe('2024-01-01');
    expect(instantOf('2024-02-29', '00:00')).toBe('2024-02-28T16:00:00.000Z');
  });

  it('the summer time of 1986 to 1991 is known', () => {
    expect(instantOf('1988-07-01', '12:00')).toBe('1988-07-01T03:00:00.000Z');
  });
});

describe('where the clocks change', () => {
  it('a time that is skipped is taken later', () => {
    expect(instantOf('2024-03-31', '02:30', BERLIN)).toBe('2024-03-31T01:30:00.000Z');
    expect(localTime('2024-03-31T01:30:00Z', BERLIN)).toBe('03:30');
    expect(localTime(instantOf('2024-10-06', '02:15', 'Australia/Lord_Howe'), 'Australia/Lord_Howe')).toBe('02:45');
  });

  it('of a time that comes twice the first is taken', () => {
    expect(instantOf('2024-10-27', '02:30', BERLIN)).toBe('2024-10-27T00:30:00.000Z');
    expect(instantOf('2024-11-03', '01:30', 'America/New_York')).toBe('2024-11-03T05:30:00.000Z');
  });

  it('the hours around a change keep their own offset', () => {
    expect(instantOf('2024-03-31', '01:59', BERLIN)).toBe('2024-03-31T00:59:00.000Z');
    expect(instantOf('2024-03-31', '03:00', BERLIN)).toBe('2024-03-31T01:00:00.000Z');
    expect(instantOf('2024-10-27', '01:59', BERLIN)).toBe('2024-10-26T23:59:00.000Z');
    expect(instantOf('2024-10-27', '03:00', BERLIN)).toBe('2024-10-27T02:00:00.000Z');
  });

  it('a day may be 23 or 25 hours long, and a day may begin at one in the morning', () => {
    expect(startOfDay('2024-03-31T12:00:00Z', BERLIN)).toBe('2024-03-30T23:00:00.000Z');
    expect(startOfDay('2024-04-01T12:00:00Z', BERLIN)).toBe('2024-03-31T22:00:00.000Z');
    expect(startOfDay('2018-11-04T12:00:00Z', 'America/Sao_Paulo')).toBe('2018-11-04T03:00:00.000Z');
    expect(localTime('2018-11-04T03:00:00Z', 'America/Sao_Paulo')).toBe('01:00');
    expect(startOfDay('2024-11-03T12:00:00Z', 'America/Havana')).toBe('2024-11-03T04:00:00.000Z');
  });

  it('a day that a zone skipped is taken a day later', () => {
    expect(localDate(instantOf('2011-12-30', '10:00', 'Pacific/Apia'), 'Pacific/Apia')).toBe('2011-12-31');
  });
});

it('an instant becomes a date and a time that lead back to its minute', () => {
  const minutes = fc.integer({ min: Date.UTC(1995, 0) / 60_000, max: Date.UTC(2040, 0) / 60_000 });
  fc.assert(
    fc.property(minutes, fc.constantFrom(...zones), (minute, zone) => {
      const instant = new Date(minute * 60_000);
      const back = new Date(instantOf(localDate(instant, zone), localTime(instant, zone), zone)).getTime();
      const late = instant.getTime() - back;
      expect(localTime(new Date(back), zone)).toBe(localTime(instant, zone));
      // in an hour that comes twice, the first
      expect(late === 0 || late === 3_600_000 || late === 1_800_000).toBe(true);
      expect(startOfDay(instant, zone) <= instant.toISOString()).toBe(true);
    }),
    { numRuns: 200 },
  );
});

describe('dates', () => {
  it('add and differ over month ends, years and leap days', () => {
    expect(addDays('2024-02-28', 1)).toBe('2024-02-29');
    expect(addDays('2024-02-28', 2)).toBe('2024-03-01');
    expect(addDays('2023-12-31', 1)).toBe('2024-01-01');
    expect(addDays('2024-01-01', -366)).toBe('2022-12-31');
    expect(daysBetween('2024-03-10', '2024-03-15')).toBe(5);
    expect(daysBetween('2024-03-15', '2024-03-10')).toBe(-5);
    expect(daysBetween('2024-03-30', '2024-04-01')).toBe(2);
  });

  it('weeks begin on Monday', () => {
    expect(weekday('2024-03-11')).toBe(1);
    expect(weekday('2024-03-10')).toBe(7);
    expect(weekday('2024-03-15')).toBe(5);
    expect(weekday('1969-12-31')).toBe(3);
    expect(weekday('1969-12-28')).toBe(7);
  });

  it('adding days and counting them agree', () => {
    const start = fc.integer({ min: -20_000, max: 40_000 }).map((days) => addDays('1970-01-01', days));
    fc.assert(
      fc.property(start, fc.integer({ min: -5000, max: 5000 }), (date, days) => {
        expect(daysBetween(date, addDays(date, days))).toBe(days);
        expect(weekday(addDays(date, 7))).toBe(weekday(date));
      }),
    );
  });
});

describe('what is none is refused', () => {
  test.each(['2023-02-29', '2024-13-01', '2024-3-1', '2024-03-15T00:00:00Z', '', '20240315'])('the date %j', (date) => {
    expect(() => addDays(date, 1)).toThrow(RangeError);
    expect(() => weekday(date)).toThrow(RangeError);
    expect(() => instantOf(date, '12:00')).toThrow(RangeError);
  });

  test.each(['24:00', '9:00', '12:60', '12', '', '12:00:00'])('the time %j', (time) => {
    expect(() => instantOf('2024-03-15', time)).toThrow(RangeError);
  });

  test.each(['', '2024-03-15', '2024-03-15T10:00:00', 'yesterday', '2024-02-30T99:00:00Z'])(
    'the instant %j',
    (text) => {
      expect(() => localDate(text)).toThrow(RangeError);
    },
  );

  it('a zone that nobody knows, a date object without a date', () => {
    expect(() => localDate('2024-03-15T10:00:00Z', 'Asia/Atlantis')).toThrow(RangeError);
    expect(() => localTime(new Date(Number.NaN))).toThrow(RangeError);
  });
});
