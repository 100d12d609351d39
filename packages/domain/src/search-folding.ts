/** The common ideographs, by far most of what is folded. */
const isCommonHan = (code: number): boolean => code >= 0x4e00 && code <= 0x9fff;

/**
 * The characters of a text that a search can see, each folded by itself: half width, lower case, without accents.
 * Letters and digits of every script stay, all else goes. Folding a part gives a part of the folded whole.
 */
export function foldCharacters(text: string): string[] {
  const folded: string[] = [];
  for (const mark of text) {
    if (isCommonHan(mark.charCodeAt(0)) || /^[a-z0-9]/.test(mark)) folded.push(mark);
    else for (const part of foldOne(mark)) if (/[\p{L}\p{N}]/u.test(part)) folded.push(part);
  }
  return folded;
}

function foldOne(mark: string): string {
  return mark.normalize('NFKD').toLowerCase().normalize('NFKD').replace(/\p{M}/gu, '');
}

/** Whether a character is Chinese. */
export function isHan(mark: string): boolean {
  const code = mark.charCodeAt(0);
  return isCommonHan(code) || (code >= 0x2e80 && /\p{Script=Han}/u.test(mark));
}
