/**
 * The characters of a text that a search can see, each folded by itself: half width, lower case, without accents.
 * Letters and digits of every script stay, all else goes. Folding a part gives a part of the folded whole.
 */
export function foldCharacters(text: string): string[] {
  const folded: string[] = [];
  for (const mark of text) for (const part of foldOne(mark)) if (/[\p{L}\p{N}]/u.test(part)) folded.push(part);
  return folded;
}

function foldOne(mark: string): string {
  return mark.normalize('NFKD').toLowerCase().normalize('NFKD').replace(/\p{M}/gu, '');
}

export const isHan = (mark: string): boolean => /\p{Script=Han}/u.test(mark);
