import { mondayOf, monthEnd } from './calendar-day.ts';
import { readClock } from './clock-text.ts';
import { plainDateText, readDay } from './day-text.ts';
import { addDays, weekday } from './zoned-time.ts';

/** A deadline; without a time it is the end of the day. */
export interface Deadline {
  readonly day: string;
  readonly time: string | null;
}

export type DeadlineChip = 'today' | 'tomorrow' | 'friday' | 'monday' | 'monthEnd';

/** The one-tap deadlines counted from a day, each day once: on a Thursday 本周五 is 明天. */
export function deadlineChips(base: string): { chip: DeadlineChip; day: string }[] {
  const monday = addDays(mondayOf(base), 7);
  const all: { chip: DeadlineChip; day: string }[] = [
    { chip: 'today', day: base },
    { chip: 'tomorrow', day: addDays(base, 1) },
    ...(weekday(base) < 5 ? [{ chip: 'friday' as const, day: addDays(mondayOf(base), 4) }] : []),
    { chip: 'monday', day: monday },
    { chip: 'monthEnd', day: monthEnd(base) },
  ];
  return all.filter((one, index) => all.findIndex((other) => other.day === one.day) === index);
}

/** Reads a typed deadline: "3-18", "下周一", "3月12日15:00", "明天下午3点". Null where it is none. */
export function readDeadline(text: string, base: string): Deadline | null {
  const named = readDay(plainDateText(text), base, 'future');
  if (!named) return null;
  if (named.rest === '') return { day: named.day, time: null };
  const clock = readClock(named.rest);
  return clock && { day: named.day, time: clock.start };
}

const mentioned =
  /(?:(?:\d{4}[-/年])?\d{1,2}(?:月|[-/])\d{1,2}[日号]?|\d{1,2}月[底末])(?:\s*(?:上午|下午|晚上|中午)?\d{1,2}(?:[:：]\d{2}|[点时](?:半|\d{1,2}分?)?))?|(?:今天|明天|后天|大后天|(?:下下|下|本|这)?(?:周|星期)[一二三四五六日天]|下?月底)(?:上午|下午|晚上|中午)?(?:\d{1,2}(?:[:：]\d{2}|[点时](?:半|\d{1,2}分?)?))?/;

/** The deadline that an action's own words name, to be offered in one tap: "协调演示时间(3月12日15:00)". */
export function deadlineIn(content: string, base: string): Deadline | null {
  const found = mentioned.exec(content.normalize('NFKC'))?.[0];
  return found ? readDeadline(found, base) : null;
}
