import type { DictionaryItem } from '../settings.ts';

/** Width, case and spaces make no difference to a word. */
export const foldWord = (text: string): string => text.normalize('NFKC').toLowerCase().replace(/\s+/g, '');

/** How a word of a dictionary was found: it is one of its names, or one of them is in the text. */
export interface FoundWord {
  readonly item: DictionaryItem;
  readonly exact: boolean;
}

const namesOf = (item: DictionaryItem): string[] =>
  [item.label, ...item.synonyms, ...(item.labelEn ? [item.labelEn] : [])].map(foldWord).filter((name) => name !== '');

/** The first item with this label, else with this name among its synonyms. Items out of use are still understood, last. */
export function exactWord(text: string, items: readonly DictionaryItem[]): DictionaryItem | null {
  const folded = foldWord(text);
  const inUse = [...items].sort((a, b) => Number(b.enabled) - Number(a.enabled));
  return (
    inUse.find((item) => foldWord(item.label) === folded) ??
    inUse.find((item) => namesOf(item).includes(folded)) ??
    null
  );
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

/** The label that is written for a code; null where there is none, or it would be read as another code or as several words. */
export function labelOf(code: string, items: readonly DictionaryItem[]): string | null {
  const item = items.find((one) => one.code === code);
  if (!item || /[、，,;；:：()（）\n/|「」\ue000-\uf8ff]/.test(item.label)) return null;
  return exactWord(item.label, items)?.code === code ? item.label : null;
}
