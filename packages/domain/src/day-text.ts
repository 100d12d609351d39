import { dayOf, mondayOf, monthEnd } from './calendar-day.ts';
import { addDays, weekday } from './zoned-time.ts';

/** Which way a date without a year, or a bare weekday, points: records lie in the past, promises in the future. */
export type Toward = 'past' | 'future';

/** A day read from the beginning of a text, and what follows it. */
export interface DayReading {
  readonly day: string;
  readonly rest: string;
}

const numerals = '零一二三四五六七八九';
const relative: Readonly<Record<string, number>> = {
  大前天: -3,
  前天: -2,
  昨天: -1,
  昨日: -1,
  昨晚: -1,
  今天: 0,
  今日: 0,
  今晚: 0,
  明天: 1,
  明日: 1,
  后天: 2,
  大后天: 3,
  当天: 0,
  次日: 1,
  yesterday: -1,
  today: 0,
  tomorrow: 1,
};
const relativeWords = Object.keys(relative).sort((a, b) => b.length - a.length);
const englishDays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];

/** Half-width, lower case, and Chinese numerals before 点 月 日 号 天 周 as figures: "三月十五日" → "3月15日". */
export function plainDateText(text: string): string {
  const plain = text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[—–~〜]/g, '-')
    .replaceAll('两点', '2点')
    .trim();
  return plain.replace(/[零一二三四五六七八九十]{1,3}(?=[点月日号]|天[前后]|周后)/g, (word) => String(figureOf(word)));
}

function figureOf(word: string): number {
  const [tens, units] = word.includes('十') ? word.split('十') : ['', word];
  const digit = (mark: string | undefined) => Math.max(0, numerals.indexOf(mark || '零'));
  return word.includes('十') ? (tens ? digit(tens) : 1) * 10 + digit(units) : digit(units);
}

function nearest(month: number, date: number, today: string, toward: Toward): string | null {
  const year = Number(today.slice(0, 4));
  const here = dayOf(year, month, date);
  if (here && toward === 'past' && here > today) return dayOf(year - 1, month, date);
  if (here && toward === 'future' && here < today) return dayOf(year + 1, month, date);
  return here ?? dayOf(year + (toward === 'past' ? -1 : 1), month, date);
}

function weekdayNamed(word: string, prefix: string, today: string, toward: Toward): string {
  const index = '一二三四五六日'.indexOf(word.replace('天', '日').replace('末', '六')) + 1;
  const inWeek = (weeks: number) => addDays(mondayOf(today), weeks * 7 + index - 1);
  if (prefix === '上') return inWeek(-1);
  if (prefix === '下下') return inWeek(2);
  if (prefix === '下') return inWeek(1);
  if (prefix === '本' || prefix === '这') return inWeek(0);
  const gap = index - weekday(today);
  return addDays(today, toward === 'past' ? (gap > 0 ? gap - 7 : gap) : gap < 0 ? gap + 7 : gap);
}

type Reader = [pattern: RegExp, read: (match: RegExpExecArray, today: string, toward: Toward) => string | null];

const readers: readonly Reader[] = [
  [
    /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})(?:[日号]|(?!\d))/,
    ([, year, month, date]) => dayOf(Number(year), Number(month), Number(date)),
  ],
  [
    /^(\d{1,2})(?:月|[-/.](?=\d{1,2}(?![\d:点时])))(\d{1,2})(?:[日号]|(?![\d:点时]))/,
    ([, month, date], today, toward) => nearest(Number(month), Number(date), today, toward),
  ],
  [new RegExp(`^(?:${relativeWords.join('|')})`), ([word], today) => addDays(today, relative[word] ?? 0)],
  [
    /^(上|下下|下|本|这)?(?:周|星期|礼拜)([一二三四五六日天末])/,
    ([, prefix = '', word = ''], today, toward) => weekdayNamed(word, prefix, today, toward),
  ],
  [/^(\d{1,3})天(前|后)/, ([, count, side], today) => addDays(today, Number(count) * (side === '前' ? -1 : 1))],
  [/^(\d{1,2})周后/, ([, count], today) => addDays(today, Number(count) * 7)],
  [
    /^(\d{1,2})月(?:底|末)/,
    ([, month], today, toward) => {
      const first = nearest(Number(month), 1, today, toward);
      // In the month itself its beginning has passed, its end has not.
      const here = Number(month) === Number(today.slice(5, 7)) ? today : first;
      return here && monthEnd(here);
    },
  ],
  [/^(下)?(?:个)?月(?:底|末)/, ([, next], today) => monthEnd(today, next ? 1 : 0)],
  [/^年底/, (_, today) => `${today.slice(0, 4)}-12-31`],
  [
    /^(last |next )?(mon|tue|wed|thu|fri|sat|sun)[a-z]*/,
    ([, prefix, name = ''], today, toward) =>
      weekdayNamed(
        '一二三四五六日'.charAt(englishDays.indexOf(name)),
        prefix === 'last ' ? '上' : prefix === 'next ' ? '下' : '',
        today,
        toward,
      ),
  ],
];

/**
 * Reads a day at the beginning of a text as people write it: 2024-03-15, 3月15日, 3/15, 昨天, 上周五, 3天后, 月底, tomorrow.
 * @param text already in {@link plainDateText}
 * @returns null where no day is named, or the calendar has no such day
 */
export function readDay(text: string, today: string, toward: Toward): DayReading | null {
  for (const [pattern, read] of readers) {
    const match = pattern.exec(text);
    const day = match && read(match, today, toward);
    if (match && day) return { day, rest: text.slice(match[0].length).replace(/^[\s,，前]+/, '') };
  }
  return null;
}
