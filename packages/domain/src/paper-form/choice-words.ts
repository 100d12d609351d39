import { foldWord } from './dictionary-words.ts';

/** The words for each code of a closed set: exact ones, then ones that a text may hold. */
export type ChoiceWords<C extends string> = readonly (readonly [code: C, exact: string, within?: RegExp])[];

const ticked = /[☑✓✔√■☒●]\s*([^☑✓✔√■☒●□☐○\s]{1,20})/g;

/** Of a line of boxes (☑企业客户 □个人客户) what is ticked; null where there are no boxes or not exactly one tick. */
export function tickedOf(text: string): string | null {
  const found = [...text.slice(0, 500).matchAll(ticked)];
  return found.length === 1 ? (found[0]?.[1] ?? null) : null;
}

/** A code by its words, exact or inside a text; null where the text names none or several. */
export function readChoice<C extends string>(
  text: string,
  words: ChoiceWords<C>,
): { readonly code: C; readonly exact: boolean } | null {
  const folded = foldWord(tickedOf(text) ?? text.slice(0, 200)).replace(/[。.!！]$/, '');
  const exact = words.find(([, names]) => names.split(' ').includes(folded));
  if (exact) return { code: exact[0], exact: true };
  const within = [...new Set(words.filter(([, , pattern]) => pattern?.test(folded)).map(([code]) => code))];
  const [only, ...others] = within;
  return only !== undefined && others.length === 0 ? { code: only, exact: false } : null;
}
