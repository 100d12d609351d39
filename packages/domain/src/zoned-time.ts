/** The time zone of the product's users unless a setting says otherwise. */
export const DEFAULT_ZONE = 'Asia/Shanghai';

const DAY = 86_400_000;
const MINUTE = 60_000;

const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(zone: string): Intl.DateTimeFormat {
  const known = formats.get(zone);
  if (known) return known;
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    calendar: 'gregory',
    numberingSystem: 'latn',
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  });
  // zones may come from outside in any spelling
  if (formats.size >= 500) formats.clear();
  formats.set(zone, format);
  return format;
}

/** Text without an offset would be read in the machine's own zone, so it is no instant here. */
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:\d{2})$/;

function millisecondsOf(instant: string | Date): number {
  const known = typeof instant !== 'string' || INSTANT.test(instant);
  const milliseconds = known ? new Date(instant).getTime() : Number.NaN;
  if (Number.isNaN(milliseconds)) throw new RangeError('not an instant');
  return milliseconds;
}

/** The wall clock of a zone, written as if it were UTC, to the second. */
function wallClock(milliseconds: number, zone: string): number {
  const parts: Record<string, number> = {};
  for (const { type, value } of formatOf(zone).formatToParts(milliseconds)) parts[type] = Number(value);
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = parts;
  return Date.UTC(year, month - 1, day, hour, minute, second);
}

function offsetAt(milliseconds: number, zone: string): number {
  const seconds = Math.floor(milliseconds / 1000) * 1000;
  return wallClock(seconds, zone) - seconds;
}

function dayNumber(date: string): number {
  const milliseconds = /^\d{4}-\d{2}-\d{2}$/.test(date) ? Date.parse(`${date}T00:00:00Z`) : Number.NaN;
  if (Number.isNaN(milliseconds) || isoDate(milliseconds) !== date) throw new RangeError('not a date of the calendar');
  return milliseconds / DAY;
}

const isoDate = (milliseconds: number): string => new Date(milliseconds).toISOString().slice(0, 10);

/**
 * The calendar date (YYYY-MM-DD) of an instant in an IANA time zone.
 * Throws RangeError for what is no instant or no zone.
 */
export function localDate(instant: string | Date, zone: string = DEFAULT_ZONE): string {
  return isoDate(wallClock(millisecondsOf(instant), zone));
}

/**
 * The wall-clock time (HH:mm, 24 hours) of an instant in an IANA time zone.
 * Throws RangeError for what is no instant or no zone.
 */
export function localTime(instant: string | Date, zone: string = DEFAULT_ZONE): string {
  return new Date(wallClock(millisecondsOf(instant), zone)).toISOString().slice(11, 16);
}

/**
 * The wall clock (YYYY-MM-DD HH:mm, 24 hours) of an instant in an IANA time zone.
 * Throws RangeError for what is no instant or no zone.
 */
export function localDateTime(instant: string | Date, zone: string = DEFAULT_ZONE): string {
  return new Date(wallClock(millisecondsOf(instant), zone)).toISOString().slice(0, 16).replace('T', ' ');
}

/**
 * The instant (ISO 8601, Z) of a wall-clock date (YYYY-MM-DD) and time (HH:mm) in an IANA time zone.
 *
 * A time that a clock change skips is taken later by the gap; of a time that comes twice, the first is taken.
 * Throws RangeError for a date or time that does not exist, or for no zone.
 */
export function instantOf(date: string, time: string, zone: string = DEFAULT_ZONE): string {
  if (!/^(?:[01]\d|2[0-3]):[0-5]\d$/.test(time)) throw new RangeError('not a time of the day');
  const wall = dayNumber(date) * DAY + Number(time.slice(0, 2)) * 60 * MINUTE + Number(time.slice(3)) * MINUTE;
  const before = wall - offsetAt(wall - DAY, zone);
  if (wallClock(before, zone) === wall) return new Date(before).toISOString();
  const after = wall - offsetAt(wall + DAY, zone);
  return new Date(wallClock(after, zone) === wall ? after : before).toISOString();
}

/** The first instant (ISO 8601, Z) of the calendar day that an instant falls on in an IANA time zone. */
export function startOfDay(instant: string | Date, zone: string = DEFAULT_ZONE): string {
  return instantOf(localDate(instant, zone), '00:00', zone);
}

/** The date n calendar days after (or, negative, before) a date. Throws RangeError for what is no date. */
export function addDays(date: string, days: number): string {
  return isoDate((dayNumber(date) + days) * DAY);
}

/** How many calendar days from a to b: 0 for the same day, negative when b is earlier. Throws RangeError for no date. */
export function daysBetween(a: string, b: string): number {
  return dayNumber(b) - dayNumber(a);
}

/** The day of the week, 1 Monday to 7 Sunday (ISO 8601, and how Chinese weeks are counted). Throws RangeError. */
export function weekday(date: string): number {
  // 1970-01-01 was a Thursday
  return ((((dayNumber(date) + 3) % 7) + 7) % 7) + 1;
}
