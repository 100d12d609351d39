import type { FormFollowUp } from './paper-form/form-record.ts';
import { addDays, localDate, localTime } from './zoned-time.ts';

/** When a follow-up took place, as instants. */
interface Occurrence {
  readonly startedAt: string;
  readonly endedAt: string;
  readonly timeKnown: boolean;
}

/**
 * When a follow-up took place, as the paper form writes it: days and times of day in `zone`. An end that is not after the start was not
 * written down; the day it ended is told only where the clock does not. `occurrenceOf` reads the same instants back, to the minute.
 */
export function writtenOccurrence(
  { startedAt, endedAt, timeKnown }: Occurrence,
  zone: string,
): Pick<FormFollowUp, 'day' | 'start' | 'end' | 'endDay'> {
  const day = localDate(startedAt, zone);
  const lastDay = localDate(endedAt, zone);
  if (!timeKnown) return { day, start: null, end: null, endDay: lastDay === day ? null : lastDay };
  const start = localTime(startedAt, zone);
  const end = localTime(endedAt, zone);
  if (lastDay === day && end <= start) return { day, start, end: null, endDay: null };
  const told = lastDay === (end < start ? addDays(day, 1) : day);
  return { day, start, end, endDay: told ? null : lastDay };
}
