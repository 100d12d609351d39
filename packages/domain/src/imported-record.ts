import type { Phrase } from './field.ts';
import type { FormFollowUp } from './paper-form/form-record.ts';
import type { Standing } from './progress.ts';
import { foldCharacters } from './search-folding.ts';
import { stageForStatus, statusForStage } from './stage.ts';
import { addDays, instantOf } from './zoned-time.ts';

/** What decides whether two written follow-ups of one customer are the same. Day `YYYY-MM-DD`, start `HH:mm` or null where nobody wrote it. */
export interface WrittenOccurrence {
  readonly day: string;
  readonly start: string | null;
  readonly content: string;
}

/** What two spellings of one text share: widths, case, spaces and punctuation make no difference, unless there is nothing else. */
export function textKey(text: string): string {
  return foldCharacters(text).join('') || text.trim();
}

/** Whether a text is another one of which parts were masked by stars: 张*，138****8000 is 张敏，13812348000. Without a star it is not. */
export function isMaskOf(masked: string, whole: string): boolean {
  const [first = '', ...others] = masked.normalize('NFKC').split(/\*+/);
  const last = others.pop();
  const text = whole.normalize('NFKC');
  if (last === undefined || !text.startsWith(first) || !text.endsWith(last)) return false;
  let at = first.length;
  for (const piece of others) {
    const found = text.indexOf(piece, at + 1);
    if (found < 0) return false;
    at = found + piece.length;
  }
  return at < text.length - last.length;
}

/** Two follow-ups of one customer with the same key are the same contact, written down twice: day, start and content. */
export function occurrenceKey({ day, start, content }: WrittenOccurrence): string {
  return `${day} ${start ?? ''} ${textKey(content)}`;
}

/**
 * Which of the written things are there already, so that importing the same again adds nothing. Each known one stands for one written
 * one: of three equal rows, two are new where one is known.
 * @returns one truth for each written thing, in their order
 */
export function alreadyThere(written: readonly string[], known: Iterable<string>): boolean[] {
  const left = new Map<string, number>();
  for (const key of known) left.set(key, (left.get(key) ?? 0) + 1);
  return written.map((key) => {
    const count = left.get(key) ?? 0;
    if (count > 0) left.set(key, count - 1);
    return count > 0;
  });
}

/**
 * When a written follow-up took place, as instants of the zone. A day alone stands at its beginning and `timeKnown` is false: no time may
 * be shown of it. An end before the start is on the next day.
 * @throws RangeError where the day is none
 */
export function occurrenceOf(
  { day, start, end, endDay }: Pick<FormFollowUp, 'day' | 'start' | 'end' | 'endDay'>,
  zone: string,
): { readonly startedAt: string; readonly endedAt: string; readonly timeKnown: boolean } {
  const startedAt = instantOf(day, start ?? '00:00', zone);
  const lastDay = endDay ?? (end !== null && start !== null && end < start ? addDays(day, 1) : day);
  const endedAt = end === null && endDay === null ? startedAt : instantOf(lastDay, end ?? start ?? '00:00', zone);
  return { startedAt, endedAt, timeKnown: start !== null };
}

/**
 * Where a deal stands that came from outside: stage and status brought together by the product's rule. Whoever is paused without a day to
 * wake up on gets the team's usual one; a day that has passed is history and stays.
 */
export function importedStanding(written: Standing, today: string, pauseDays: number): Standing {
  const stage = written.status === null ? written.stage : stageForStatus(written.status, written.stage);
  const status = statusForStage(stage, written.status);
  const pausedUntil = status === 'paused' ? (written.pausedUntil ?? addDays(today, pauseDays)) : null;
  return { stage, status, pausedUntil };
}

/**
 * Whether an action of an imported follow-up is past: its deadline is before today, or it has none and the customer was contacted again
 * since. Days are `YYYY-MM-DD` in the team's zone; `newest` is the day of the customer's newest follow-up among the imported ones.
 */
export function isPastAction(
  action: { readonly dueOn: string | null },
  { day, newest, today }: { readonly day: string; readonly newest: string; readonly today: string },
): boolean {
  return action.dueOn === null ? day < newest : action.dueOn < today;
}

/** Why something changed that came with a file, and where in it that stood. */
export function importedFrom(fileName: string, place: string | null): Phrase {
  return {
    zh: `导入自《${fileName}》${place ?? ''}`,
    en: `Imported from “${fileName}”${place === null ? '' : `, ${place}`}`,
  };
}

/** The result of an action that came in with an imported follow-up and was kept as history. */
export const archivedActionResult: Phrase = {
  zh: '随历史记录导入时归档，未进入待办',
  en: 'Archived when its record was imported; never put on a list',
};
