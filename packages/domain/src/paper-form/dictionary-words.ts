import type { DictionaryItem } from '../settings.ts';
import { naturalOrQuoted, type Quote } from './natural-or-quoted.ts';

/** Width, case and spaces make no difference to a word. */
export const foldWord = (text: string): string => text.normalize('NFKC').toLowerCase().replace(/\s+/g, '');

/** How a word of a dictionary was found: it is one of its names, or one of them is in the text. */
export interface FoundWord {
  readonly item: DictionaryItem;
  readonly exact: boolean;
}

const namesOf = (item: DictionaryItem): string[] =>
  [item.label, ...item.synonyms, ...(item.labelEn ? [item.labelEn] : [])].map(foldWord).filter((name) => name !== '');

/** Finds the item with this label, else with this name among its synonyms. Items out of use are still understood, last. */
export function wordFinder(items: readonly DictionaryItem[]): (text: string) => DictionaryItem | null {
  const inUse = [...items].sort((a, b) => Number(b.enabled) - Number(a.enabled));
  const known = new Map<string, DictionaryItem>();
  const learn = (name: string, item: DictionaryItem) => known.has(name) || known.set(name, item);
  for (const item of inUse) learn(foldWord(item.label), item);
  for (const item of inUse) for (const name of namesOf(item)) learn(name, item);
  return (text) => (text.length > 100 ? null : (known.get(foldWord(text)) ?? null));
}

/** {@link wordFinder} for one text. */
export function exactWord(text: string, items: readonly DictionaryItem[]): DictionaryItem | null {
  return wordFinder(items)(text);
}

/** Every item one of whose names stands in the text, in the text's order; a name inside a longer found one does not count. */
export function wordsIn(text: string, items: readonly DictionaryItem[]): DictionaryItem[] {
  const folded = foldWord(text.slice(0, 500));
  const hits = items
    .filter((item) => item.enabled)
    .flatMap((item) => namesOf(item).map((name) => ({ item, name, at: folded.indexOf(name) })))
    .filter((hit) => hit.at >= 0 && hit.name.length >= 2)
    .sort((a, b) => b.name.length - a.name.length);
  const taken: typeof hits = [];
  for (const hit of hits)
    if (!taken.some((one) => hit.at < one.at + one.name.length && one.at < hit.at + hit.name.length)) taken.push(hit);
  const inOrder = taken.sort((a, b) => a.at - b.at).map((hit) => hit.item);
  return [...new Set(inOrder)];
}

/** Exact label first, then synonym, then the only item that the text contains; null where none or several. */
export function readWord(text: string, items: readonly DictionaryItem[]): FoundWord | null {
  const exact = exactWord(text, items);
  if (exact) return { item: exact, exact: true };
  const [only, ...others] = wordsIn(text, items);
  return only && others.length === 0 ? { item: only, exact: false } : null;
}

/** The label that is written for a code; null where the dictionary has none, or it is another code's name too. */
function labelOf(code: string, items: readonly DictionaryItem[]): string | null {
  const item = items.find((one) => one.code === code);
  return item && exactWord(item.label, items)?.code === code ? item.label : null;
}

/**
 * Writes a cell with words of a dictionary: by their labels, and where a label would be misread (a team may choose 价格、合同), by their
 * codes, quoted.
 */
export function inWords(
  items: readonly DictionaryItem[],
  write: (word: (code: string) => string, quote: Quote) => string,
  readsBack: (cell: string) => boolean,
): string {
  const cell = naturalOrQuoted((quote) => write((code) => labelOf(code, items) ?? quote(code), quote), readsBack);
  return readsBack(cell) ? cell : naturalOrQuoted((quote) => write(quote, quote), readsBack);
}
