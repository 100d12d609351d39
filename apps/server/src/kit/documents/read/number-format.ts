import { decimalText, numberText, percentText } from './decimal-text.ts';

/** What a number format makes of a number, as far as a text of it differs. */
export type NumberKind =
  | { readonly kind: 'plain' | 'percent' | 'day' | 'day-time' | 'time' | 'duration' }
  /** Digits filled up with zeros, as of postal codes. */
  | { readonly kind: 'padded'; readonly digits: number };

const plain: NumberKind = { kind: 'plain' };
const percent: NumberKind = { kind: 'percent' };
const day: NumberKind = { kind: 'day' };
const dayTime: NumberKind = { kind: 'day-time' };
const time: NumberKind = { kind: 'time' };
const duration: NumberKind = { kind: 'duration' };

/** Formats that a file names by number only; 27 to 36 and 50 to 58 as in Chinese versions. ISO/IEC 29500-1, 18.8.30. */
const builtIn: ReadonlyMap<number, NumberKind> = new Map([
  [9, percent],
  [10, percent],
  ...[14, 15, 16, 17, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58].map((id) => [id, day] as const),
  ...[18, 19, 20, 21, 32, 33, 34, 35, 45, 47, 55, 56].map((id) => [id, time] as const),
  [22, dayTime],
  [46, duration],
]);

/** The kind of a format by its number and, where the file gives one, its code. */
export function numberKindOf(id: number, code: string | undefined): NumberKind {
  return code === undefined ? (builtIn.get(id) ?? plain) : kindOfCode(code.slice(0, 255));
}

/** Reads a format code such as `yyyy"年"m"月"d"日";@`: its first section, without literals and without [colours] and [$locales]. */
function kindOfCode(code: string): NumberKind {
  const bare = code
    .replace(/"[^"]*"?|\\.|_.|\*./g, '')
    .replace(/\[(h+|m+|s+)\]/gi, '<$1>')
    .replace(/\[[^\]]*\]/g, '')
    .replace(/general/gi, '');
  const section = (bare.split(';', 1)[0] ?? '').toLowerCase();
  if (section.includes('<')) return duration;
  if (/%/.test(section)) return percent;
  if (/^0{2,}$/.test(section)) return { kind: 'padded', digits: section.length };
  if (/[#?0]/.test(section.replace(/s[.]0+/g, 's'))) return plain;
  const [hasDay, hasTime] = datePartsOf(section);
  if (hasDay) return hasTime ? dayTime : day;
  return hasTime ? time : plain;
}

/** Whether a section shows a day and a time of day. An m is a minute after an hour or before a second, else a month. */
function datePartsOf(section: string): [day: boolean, time: boolean] {
  const parts = section.match(/am\/pm|a\/p|a{3,4}|y+|e+|m+|d+|h+|s+/g) ?? [];
  let hasDay = false;
  let hasTime = false;
  for (const [at, part] of parts.entries()) {
    const minutes = part[0] === 'm' && (parts[at - 1]?.[0] === 'h' || parts[at + 1]?.[0] === 's');
    if (/^[hs]/.test(part) || part.includes('/') || minutes) hasTime = true;
    else hasDay = true;
  }
  return [hasDay, hasTime];
}

/** The last day a spreadsheet knows, 9999-12-31. */
const lastSerial = 2_958_465;
const minute = 60_000;
const dayMs = 86_400_000;

/** A number of a cell as text: plain decimals, `80%`, `2024-03-15`, `2024-03-15 14:00`, `14:00`. Null where `raw` is no number. */
export function formattedNumber(raw: string, format: NumberKind, from1904: boolean): string | null {
  if (format.kind === 'plain') return decimalText(raw);
  const number = Number(raw);
  if (raw.trim() === '' || !Number.isFinite(number)) return null;
  if (format.kind === 'percent') return percentText(number);
  if (format.kind === 'padded')
    return number >= 0 ? (decimalText(raw)?.padStart(format.digits, '0') ?? null) : decimalText(raw);
  if (number < 0 || number > lastSerial) return numberText(number);
  // Times are fractions of a day; a second is more than the error they carry.
  const ms = Math.round(number * 86_400) * 1000;
  if (format.kind === 'duration') return clockText(Math.floor(ms / minute));
  const clock = clockText(Math.floor((ms % dayMs) / minute));
  if (format.kind === 'time') return clock;
  const whole = Math.floor(ms / dayMs);
  if (whole === 0 && !from1904) return format.kind === 'day' ? numberText(number) : clock;
  const date = dayText(whole, from1904);
  return format.kind === 'day' ? date : `${date} ${clock}`;
}

function clockText(minutes: number): string {
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}

/** Day 1 is 1900-01-01, and Excel counts a 29 February 1900 that never was: before it a day is one later than its number says. */
function dayText(serial: number, from1904: boolean): string {
  const days = from1904 ? serial + 1462 : serial;
  const shift = days < 60 ? 1 : 0;
  return new Date(Date.UTC(1899, 11, 30 + days + shift)).toISOString().slice(0, 10);
}

/** A date as ISO 8601 (`2024-03-15T14:00:00`) as text, midnight as the day alone. Null where it is none. */
export function isoDateText(raw: string): string | null {
  const match = /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}:\d{2})(?::\d{2}(?:\.\d+)?)?Z?)?$/.exec(raw.trim());
  if (match) return match[2] && match[2] !== '00:00' ? `${match[1]} ${match[2]}` : (match[1] ?? null);
  return /^T?(\d{2}:\d{2})(:\d{2}(\.\d+)?)?Z?$/.exec(raw.trim())?.[1] ?? null;
}
