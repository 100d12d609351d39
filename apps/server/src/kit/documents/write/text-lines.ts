/** Full-width characters, emoji among them, as East Asian Width (Unicode TR 11) has them in their main blocks. */
const wide =
  /[\u1100-\u115f\u2014\u2018\u2019\u201c\u201d\u2026\u2460-\u24ff\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6\u{1f000}-\u{1faff}\u{20000}-\u{3ffff}]/u;

/** In digits of the sheet's own font, whose size all texts are taken to have. Both a little wide: a row is rather too high than too low. */
const wideCharacter = 1.92;
const narrowCharacter = 1.03;

function widthOf(character: string): number {
  return wide.test(character) ? wideCharacter : narrowCharacter;
}

/**
 * Where the lines of a text begin when it is wrapped to a width, as offsets into it: spreadsheets do not tell, so this is an estimate.
 * @param width in digits, as spreadsheets give the width of a column
 * @param most how many lines are wanted; the rest of the text is not looked at
 */
export function lineStarts(text: string, width: number, most = Number.POSITIVE_INFINITY): readonly number[] {
  const starts = [0];
  let used = 0;
  let offset = 0;
  /** Where the Latin word that is being read began, and how wide it is: a word moves to the next line whole. */
  let word = { start: 0, width: 0 };
  for (const character of text) {
    if (starts.length >= most) break;
    const next = offset + character.length;
    if (character === '\n') {
      starts.push(next);
      used = 0;
      word = { start: next, width: 0 };
      offset = next;
      continue;
    }
    const own = widthOf(character);
    const breaks = own === wideCharacter || character === ' ' || character === '\t';
    word = breaks ? { start: next, width: 0 } : { start: word.start, width: word.width + own };
    if (used + own > width) {
      const moved = !breaks && word.width < width ? word : { start: offset, width: own };
      starts.push(moved.start);
      used = moved.width;
    } else used += own;
    offset = next;
  }
  return starts;
}
