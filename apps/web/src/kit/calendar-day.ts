/** Days are `YYYY-MM-DD` in the team's time zone; nothing here knows a clock or a zone. */
const dayLength = 86_400_000;

function utc(day: string): Date {
  return new Date(`${day}T00:00:00Z`);
}

/** The day `count` days later (earlier when negative). */
export function daysAfter(day: string, count: number): string {
  return new Date(utc(day).getTime() + count * dayLength).toISOString().slice(0, 10);
}

/** Whole days from `earlier` to `later`, negative where they are the other way round. */
export function daysBetween(earlier: string, later: string): number {
  return Math.round((utc(later).getTime() - utc(earlier).getTime()) / dayLength);
}

/** 1 for Monday to 7 for Sunday, as Chinese weeks are counted. */
export function weekdayOf(day: string): number {
  return utc(day).getUTCDay() || 7;
}

/** The Monday of the day's week. */
export function mondayOf(day: string): string {
  return daysAfter(day, 1 - weekdayOf(day));
}

/** The last day of the month that lies `months` after the day's month. */
export function monthEnd(day: string, months = 0): string {
  const [year = 0, month = 1] = day.split('-').map(Number);
  return new Date(Date.UTC(year, month + months, 0)).toISOString().slice(0, 10);
}

/** The day of a calendar date, null where the calendar has no such date. */
export function dayOf(year: number, month: number, date: number): string | null {
  const made = new Date(Date.UTC(year, month - 1, date));
  return made.getUTCMonth() === month - 1 && made.getUTCDate() === date ? made.toISOString().slice(0, 10) : null;
}
