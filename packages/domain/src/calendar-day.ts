import { addDays, weekday } from './zoned-time.ts';

/** The Monday of a day's week; days are `YYYY-MM-DD`. Throws RangeError for what is no date. */
export function mondayOf(day: string): string {
  return addDays(day, 1 - weekday(day));
}

/** The last day of the month that lies `months` after the day's month. */
export function monthEnd(day: string, months = 0): string {
  const [year = 0, month = 1] = day.split('-').map(Number);
  return new Date(Date.UTC(year, month + months, 0)).toISOString().slice(0, 10);
}

/** The day of a calendar date, null where the calendar has no such date. */
export function dayOf(year: number, month: number, date: number): string | null {
  // Date.UTC takes the years 0 to 99 for 1900 to 1999.
  const made = new Date(Date.UTC(2000, 0, 1));
  made.setUTCFullYear(year, month - 1, date);
  return made.getUTCMonth() === month - 1 && made.getUTCDate() === date ? made.toISOString().slice(0, 10) : null;
}
