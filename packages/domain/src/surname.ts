import { COMPOUND_SURNAMES } from './data/compound-surnames.ts';

/** How many characters at the head of a Chinese name are its surname: 欧阳娜娜 two, 欧阳 (a 欧) one. */
export function surnameLength(marks: readonly string[]): number {
  const compound = [4, 3, 2].find((n) => marks.length > n && COMPOUND_SURNAMES.has(marks.slice(0, n).join('')));
  return compound ?? 1;
}

/** Whether a text is a surname of several characters by itself: 欧阳. */
export function isCompoundSurname(text: string): boolean {
  return COMPOUND_SURNAMES.has(text);
}
