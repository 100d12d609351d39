/** A time of day or a span of it, `HH:mm`; without an end only the beginning is known. */
export interface ClockReading {
  readonly start: string;
  readonly end: string | null;
}

const period = '(凌晨|早上|早|上午|中午|下午|傍晚|晚上|晚|am|pm)?\\s*';
const clock = '(\\d{1,2})(?:(?::|点|时)(\\d{1,2}|半|一刻|三刻)?分?|(?=\\s*(?:-|[ap]m|$)|\\s))\\s*(am|pm)?';
const span = new RegExp(`^${period}${clock}(?:\\s*(?:-|到|至|to)\\s*${period}${clock})?$`);
const lasting = new RegExp(`^${period}${clock}\\s*[,，]?\\s*(\\d+(?:\\.\\d+)?|半)\\s*个?(小时|h|分钟|分|min)$`);

function minutesIn(word: string | undefined): number {
  if (!word) return 0;
  return { 半: 30, 一刻: 15, 三刻: 45 }[word] ?? Number(word);
}

function minuteOfDay(hour: string | undefined, minute: string | undefined, part: string | undefined): number | null {
  const written = Number(hour);
  const late = part !== undefined && /下午|傍晚|晚|pm/.test(part) && written < 12;
  const afternoon = part === '中午' && written < 10;
  const midnight = part !== undefined && /凌晨|am/.test(part) && written === 12;
  const value = (written + (late || afternoon ? 12 : 0) - (midnight ? 12 : 0)) * 60 + minutesIn(minute);
  return written <= 24 && minutesIn(minute) < 60 && value < 1440 ? value : null;
}

function asText(minutes: number): string {
  const inDay = minutes % 1440;
  return `${String(Math.floor(inDay / 60)).padStart(2, '0')}:${String(inDay % 60).padStart(2, '0')}`;
}

/**
 * Reads a span of hours: 14:00-15:30 · 14-15:30 · 下午2点到3点半 · 9点半 · 14:00 1.5小时.
 * An end without its own 上午/下午 takes the one of the start where that keeps it later.
 * @returns null where the text is anything else
 */
export function readClock(text: string): ClockReading | null {
  const long = lasting.exec(text);
  if (long) {
    const start = minuteOfDay(long[2], long[3], long[1] ?? long[4]);
    const length = long[5] === '半' ? 0.5 : Number(long[5]);
    const minutes = Math.round(long[6] === '小时' || long[6] === 'h' ? length * 60 : length);
    return start === null || minutes > 1440 ? null : { start: asText(start), end: asText(start + minutes) };
  }
  const match = span.exec(text);
  if (!match) return null;
  const [, startPart, startHour, startMinute, startMark, endPart, endHour, endMinute, endMark] = match;
  const first = startPart ?? startMark;
  const start = minuteOfDay(startHour, startMinute, first ?? (endHour ? undefined : endMark));
  if (start === null) return null;
  if (endHour === undefined) return /[:点时]|am|pm/.test(text) ? { start: asText(start), end: null } : null;
  const last = endPart ?? endMark;
  const own = minuteOfDay(endHour, endMinute, last);
  const inherited = minuteOfDay(endHour, endMinute, first);
  const end = last === undefined && inherited !== null && inherited > start ? inherited : own;
  return end === null ? null : { start: asText(start), end: asText(end) };
}

/** Minutes from start to end; an end before its start lies on the next day. */
export function minutesBetween(start: string, end: string): number {
  const minutes = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
  return (minutes(end) - minutes(start) + 1440) % 1440;
}

/** The time of day `count` minutes later, wrapping at midnight. */
export function minutesAfter(time: string, count: number): string {
  return asText((((Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5)) + count) % 1440) + 1440) % 1440);
}
