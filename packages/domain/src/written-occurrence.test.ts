import fc from 'fast-check';
import { expect, it, test } from 'vitest';
import { occurrenceOf } from './imported-record.ts';
import { writtenOccurrence } from './written-occurrence.ts';

const zone = 'Asia/Shanghai';

test.each([
  ['2024-03-15T06:00:00Z', '2024-03-15T07:30:00Z', { day: '2024-03-15', start: '14:00', end: '15:30', endDay: null }],
  ['2024-03-15T06:00:00Z', '2024-03-15T06:00:00Z', { day: '2024-03-15', start: '14:00', end: null, endDay: null }],
  ['2024-03-15T15:00:00Z', '2024-03-15T17:00:00Z', { day: '2024-03-15', start: '23:00', end: '01:00', endDay: null }],
  [
    '2024-03-15T01:00:00Z',
    '2024-03-17T02:00:00Z',
    { day: '2024-03-15', start: '09:00', end: '10:00', endDay: '2024-03-17' },
  ],
])('%s to %s', (startedAt, endedAt, written) => {
  expect(writtenOccurrence({ startedAt, endedAt, timeKnown: true }, zone)).toEqual(written);
});

it('tells no time where only the day is known', () => {
  const at = '2024-03-14T16:00:00.000Z';
  expect(writtenOccurrence({ startedAt: at, endedAt: at, timeKnown: false }, zone)).toEqual({
    day: '2024-03-15',
    start: null,
    end: null,
    endDay: null,
  });
});

it('is read back as the same instants', () => {
  const minute = fc.integer({ min: 0, max: 20_000_000 });
  fc.assert(
    fc.property(minute, fc.nat(6000), (start, length) => {
      const at = (minutes: number) => new Date(minutes * 60_000).toISOString();
      const occurrence = { startedAt: at(start), endedAt: at(start + length), timeKnown: true };
      expect(occurrenceOf(writtenOccurrence(occurrence, zone), zone)).toEqual(occurrence);
    }),
    { seed: 1125 },
  );
});
