import type { Phrase } from './field.ts';
import { foldCharacters } from './search-folding.ts';

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
 * Whether an action of an imported follow-up is past: its deadline is before today, or it has none and the customer was contacted again
 * since. Days are `YYYY-MM-DD` in the team's zone; `newest` is the day of the customer's newest follow-up among the imported ones.
 */
export function isPastAction(
  action: { readonly dueOn: string | null },
  { day, newest, today }: { readonly day: string; readonly newest: string; readonly today: string },
): boolean {
  return action.dueOn === null ? day < newest : action.dueOn < today;
}

/** The result of an action that came in with an imported follow-up and was kept as history. */
export const archivedActionResult: Phrase = {
  zh: '随历史记录导入时归档，未进入待办',
  en: 'Archived when its record was imported; never put on a list',
};
