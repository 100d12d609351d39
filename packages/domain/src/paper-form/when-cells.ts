import { dayOf } from '../calendar-day.ts';
import { readClock } from '../clock-text.ts';
import { plainDateText, readDay, type Toward } from '../day-text.ts';
import { Day } from '../field.ts';
import { addDays } from '../zoned-time.ts';
import { readingNotes } from './reading-notes.ts';
import { ReadingNotes, saysNothing, type TextReading } from './text-reading.ts';

/** Hours as a cell has them; `rest` is what was not understood. */
export interface SpanWords {
  readonly start: string | null;
  readonly end: string | null;
  readonly rest: string | null;
}

/** A day as a cell has it, with the hours that may stand beside it. */
export interface DayWords extends SpanWords {
  readonly day: string | null;
  /** The last day, where a span of days is written. */
  readonly endDay: string | null;
}

/** Longer texts are neither days nor hours. */
const longest = 80;
const exactSpan = /^(?:([01]\d|2[0-3]):([0-5]\d))?(?:[-至]([01]\d|2[0-3]):([0-5]\d))?$/;

function spanIn(text: string): { start: string | null; end: string | null } | null {
  const flat = plainDateText(text)
    .replace(/\s+/g, ' ')
    .replace(/(?<=\d:\d\d):\d\d(?!\d)/g, '')
    .replace(/^(?:时间|北京时间)[:]?\s?/, '')
    .replace(/--+/g, '-');
  const exact = exactSpan.exec(flat);
  if (flat !== '' && exact) {
    const [, fromHour, fromMinute, toHour, toMinute] = exact;
    return { start: fromHour ? `${fromHour}:${fromMinute}` : null, end: toHour ? `${toHour}:${toMinute}` : null };
  }
  return readClock(flat) ?? readClock(flat.replace(/\s/g, ''));
}

/** Reads 跟进时间: 14:00-15:30, 14：00—15：30, 下午2点-3点半, 14点-15点30分, 14:00 1.5小时. 上午 alone names no hour. */
export function readSpan(text: string): TextReading<SpanWords> {
  const notes = new ReadingNotes();
  const written = text.trim();
  if (saysNothing(written)) return notes.reading({ start: null, end: null, rest: null });
  const span = written.length > longest ? null : spanIn(written);
  if (span) return notes.reading({ ...span, rest: null });
  notes.leave(readingNotes.keptInContent(written));
  return notes.reading({ start: null, end: null, rest: written });
}

/** Excel counts days from 1899-12-30; these are 1954 to 2119. */
function serialDay(text: string): string | null {
  const [, whole] = /^(\d{5})(?:\.0+)?$/.exec(text) ?? [];
  const days = Number(whole ?? 0);
  return days >= 20_000 && days <= 80_000 ? addDays('1899-12-30', days) : null;
}

/** One day at the beginning of a text, and what follows. */
function dayIn(flat: string, written: string, base: string, toward: Toward, notes: ReadingNotes) {
  const [iso] = /^\d{4}-\d{2}-\d{2}(?!\d)/.exec(flat) ?? [];
  if (iso && Day.safeParse(iso).success) return { day: iso, rest: flat.slice(iso.length) };
  const serial = serialDay(flat);
  if (serial) {
    notes.assume(readingNotes.serialDay(written));
    return { day: serial, rest: '' };
  }
  const [compact, year, month, date] = /^(\d{4})(\d{2})(\d{2})(?!\d)/.exec(flat) ?? [];
  const joined = compact ? dayOf(Number(year), Number(month), Number(date)) : null;
  if (compact && joined) return { day: joined, rest: flat.slice(compact.length) };
  const [short, tens, shortMonth, shortDate] = /^(\d{2})[-/.年](\d{1,2})[-/.月](\d{1,2})日?(?!\d)/.exec(flat) ?? [];
  const shortDay = short ? dayOf(2000 + Number(tens), Number(shortMonth), Number(shortDate)) : null;
  if (short && shortDay) {
    notes.assume(readingNotes.yearShort(written));
    return { day: shortDay, rest: flat.slice(short.length) };
  }
  const found = readDay(flat, base, toward);
  if (found && !/^\d{4}/.test(flat))
    notes.assume(/^\d/.test(flat) ? readingNotes.yearAssumed(written) : readingNotes.dayRelative(written));
  return found;
}

const weekdayWord = /^\s*[(]?\s?(?:周|星期|礼拜)[一二三四五六日天末]\s?[)]?\s*/;
const noTime = /^\s?00:00(?::00)?$/;

/**
 * Reads a day with what may stand beside it: 2024-03-15, 2024年3月15日 14:00-15:30, 3月15日, 20240315, 45366, 2024-03-15 周五,
 * 2024-03-15至2024-03-17.
 * @param base the day that a date without a year is near to, `toward` the past or the future
 */
export function readWrittenDay(text: string, base: string, toward: Toward): TextReading<DayWords> {
  const notes = new ReadingNotes();
  const written = text.trim();
  const nothing = { day: null, endDay: null, start: null, end: null };
  if (saysNothing(written)) return notes.reading({ ...nothing, rest: null });
  const flat = plainDateText(written.slice(0, 200))
    .replace(/\s+/g, ' ')
    .replace(/(?<=\d) ?([年月]) ?(?=\d)/g, '$1');
  const first = written.length > longest ? null : dayIn(flat, written, base, toward, notes);
  if (!first) {
    notes.leave(readingNotes.keptInContent(written));
    return notes.reading({ ...nothing, rest: written });
  }
  let rest = first.rest.replace(weekdayWord, '').replace(noTime, '').trim();
  let endDay: string | null = null;
  const [until = ''] = /^(?:-|至|到) ?(?=\d{1,4}[-/.年月]\d)/.exec(rest) ?? [];
  const last = until ? dayIn(rest.slice(until.length), written, first.day, 'future', notes) : null;
  if (last) [endDay, rest] = [last.day, last.rest.replace(weekdayWord, '').trim()];
  const span = rest === '' ? { start: null, end: null } : spanIn(rest);
  if (span) return notes.reading({ day: first.day, endDay, ...span, rest: null });
  notes.leave(readingNotes.keptInContent(written));
  return notes.reading({ day: first.day, endDay, start: null, end: null, rest: written });
}

/** Writes 跟进日期: 2024-03-15, or 2024-03-15至2024-03-17. */
export const writeDay = (day: string, endDay: string | null): string => (endDay === null ? day : `${day}至${endDay}`);

/** Writes 跟进时间: 14:00-15:30, 14:00 where the end is not known. {@link readSpan} reads the same back. */
export function writeSpan(start: string | null, end: string | null): string {
  if (start === null) return end === null ? '' : `至${end}`;
  return end === null ? start : `${start}-${end}`;
}
