import { minutesAfter, minutesBetween, readClock } from '@genjin/domain/clock-text';
import { plainDateText, readDay } from '@genjin/domain/day-text';
import { addDays, daysBetween } from '@genjin/domain/zoned-time';

/** When a contact took place, on the team's calendar and clock. Without an end it ends when it starts. */
export interface Occurrence {
  readonly day: string;
  readonly start: string;
  readonly end: string | null;
}

/** The team's day and time of day at this moment. */
export interface LocalMoment {
  readonly day: string;
  readonly time: string;
}

const usualMinutes = 30;

/** A contact that has just ended: half an hour up to now, its beginning on a full five minutes. */
export function justNow(now: LocalMoment): Occurrence {
  const raw = minutesAfter(now.time, -usualMinutes);
  const start = minutesAfter(raw, -(Number(raw.slice(3, 5)) % 5));
  return { day: start > now.time ? addDays(now.day, -1) : now.day, start, end: now.time };
}

export type TimePreset = 'justNow' | 'morning' | 'afternoon' | 'yesterday';

/** The presets that make sense at this moment: no morning that has not begun. */
export function timePresets(now: LocalMoment): TimePreset[] {
  const begun: [TimePreset, boolean][] = [
    ['justNow', true],
    ['morning', now.time >= '11:00'],
    ['afternoon', now.time >= '15:00'],
    ['yesterday', true],
  ];
  return begun.filter(([, possible]) => possible).map(([preset]) => preset);
}

/** What a preset makes of the time: the parts of a day are a first guess, yesterday keeps the hours. */
export function applyPreset(preset: TimePreset, current: Occurrence, now: LocalMoment): Occurrence {
  switch (preset) {
    case 'justNow':
      return justNow(now);
    case 'morning':
      return { day: now.day, start: '10:00', end: '11:00' };
    case 'afternoon':
      return { day: now.day, start: '14:00', end: '15:00' };
    case 'yesterday':
      return { ...current, day: addDays(now.day, -1) };
  }
}

/** The same start, another length. */
export function lasting(occurrence: Occurrence, minutes: number): Occurrence {
  return { ...occurrence, end: minutesAfter(occurrence.start, minutes) };
}

/**
 * Reads a typed time: "14:00-15:30", "2024-03-15 14:00-15:30", "昨天下午2点到3点半", "3月10日" (the hours stay), "14:00".
 * @returns null where it is none, and where it could be two things: "10-11" is a date or an hour
 */
export function readOccurrence(text: string, current: Occurrence, today: string): Occurrence | null {
  const plain = plainDateText(text).replace(/^(昨|今)晚/, '$1天晚上');
  const [, first, second] = /^(\d{1,2})-(\d{1,2})$/.exec(plain) ?? [];
  if (first !== undefined && Number(first) <= 12 && Number(second) <= 24) return null;
  const named = readDay(plain, today, 'past');
  if (named?.rest === '') return { ...current, day: named.day };
  const clock = named && readClock(named.rest);
  if (named && clock) return { day: named.day, ...clock };
  const hours = readClock(plain);
  return hours && { day: current.day, ...hours };
}

/** The text that {@link readOccurrence} reads back: the day is named unless it is today. */
export function writeOccurrence({ day, start, end }: Occurrence, today: string): string {
  const hours = end === null ? start : `${start}-${end}`;
  return day === today ? hours : `${day} ${hours}`;
}

/** The day on which the contact ended: the next one where it ran over midnight. */
export function endDayOf({ day, start, end }: Occurrence): string {
  return end !== null && end < start ? addDays(day, 1) : day;
}

/** Minutes from start to end, 0 where the end is not known. */
export function minutesOf({ start, end }: Occurrence): number {
  return end === null ? 0 : minutesBetween(start, end);
}

/**
 * The day from which "明天" and "下周一" are counted: today for what has just happened, the day of the contact for records
 * from longer ago, whose deadlines were set then.
 */
export function deadlineBase(day: string, today: string): string {
  return daysBetween(day, today) > 7 ? day : today;
}
