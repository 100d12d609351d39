import type { Locale } from '@genjin/domain/field';
import { localDate, localTime } from '@genjin/domain/zoned-time';

/** Says instants and days in words, in the team's zone and the reader's language. */
export interface TimeWords {
  /** Today's date in the team's zone, YYYY-MM-DD. */
  readonly today: string;
  /** An instant: 今天 14:00 · 昨天 09:05 · 3月15日 14:00 · 2023年3月15日 14:00. */
  moment(instant: string): string;
  /** The day alone that an instant falls on: 今天 · 昨天 · 3月15日 · 2023年3月15日. */
  date(instant: string): string;
  /** A stretch of time on one day: 3月15日 14:00–15:30; both days where it crosses midnight. */
  span(start: string, end: string): string;
  /** How far an instant is from now: 刚刚 · 5分钟前 · 3小时前 · 昨天 · 3天前 · 2个月后. Days are calendar days. */
  ago(instant: string): string;
  /** A calendar day: 今天 · 明天 · 3月15日 周五 · 2023年3月15日 周三. */
  day(date: string): string;
  /** An instant in full for titles and documents: 2024-03-15 14:00. */
  exact(instant: string): string;
  /** HH:mm of an instant. */
  clock(instant: string): string;
  /** Whole calendar days from today to a date: negative for the past. */
  daysFromToday(date: string): number;
}

const dayMs = 86_400_000;
const dayNumber = (date: string) => Date.parse(`${date}T00:00:00Z`) / dayMs;

/** Makes the words for a zone, a language and a moment `now` (milliseconds since 1970). */
export function timeWords({ zone, locale, now }: { zone: string; locale: Locale; now: number }): TimeWords {
  const tag = locale === 'en' ? 'en-GB' : 'zh-CN';
  const relative = new Intl.RelativeTimeFormat(tag, { numeric: 'auto' });
  const today = localDate(new Date(now), zone);
  const daysFromToday = (date: string) => dayNumber(date) - dayNumber(today);

  const calendar = (date: string, weekday: boolean): string => {
    const distance = daysFromToday(date);
    if (Math.abs(distance) <= 1) return sentenceCase(relative.format(distance, 'day'));
    const sameYear = date.slice(0, 4) === today.slice(0, 4);
    const at = new Date(dayNumber(date) * dayMs);
    const written = new Intl.DateTimeFormat(tag, {
      timeZone: 'UTC',
      month: locale === 'en' ? 'short' : 'long',
      day: 'numeric',
      ...(sameYear ? {} : { year: 'numeric' }),
    }).format(at);
    return weekday
      ? `${written} ${new Intl.DateTimeFormat(tag, { timeZone: 'UTC', weekday: 'short' }).format(at)}`
      : written;
  };
  const clock = (instant: string) => localTime(instant, zone);
  const date = (instant: string) => calendar(localDate(instant, zone), false);
  const moment = (instant: string) => `${date(instant)} ${clock(instant)}`;

  return {
    today,
    clock,
    date,
    moment,
    daysFromToday,
    day: (date) => calendar(date, true),
    exact: (instant) => `${localDate(instant, zone)} ${clock(instant)}`,
    span: (start, end) => {
      if (start === end) return moment(start);
      return localDate(start, zone) === localDate(end, zone)
        ? `${moment(start)}–${clock(end)}`
        : `${moment(start)} – ${moment(end)}`;
    },
    ago: (instant) => {
      const minutes = Math.trunc((Date.parse(instant) - now) / 60_000);
      if (Math.abs(minutes) < 60)
        return minutes === 0 ? relative.format(0, 'second') : relative.format(minutes, 'minute');
      const days = daysFromToday(localDate(instant, zone));
      if (days === 0) return relative.format(Math.trunc(minutes / 60), 'hour');
      if (Math.abs(days) < 60) return relative.format(days, 'day');
      const months = Math.trunc(days / 30.44);
      return Math.abs(months) < 24
        ? relative.format(months, 'month')
        : relative.format(Math.trunc(days / 365.25), 'year');
    },
  };
}

function sentenceCase(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
