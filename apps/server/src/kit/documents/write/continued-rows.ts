import { lineStarts } from './text-lines.ts';

/** What a cell begins with that goes on with the cell above: without it, both texts joined are the whole text. */
export const continuedMark = '(续)';

/** More characters than these Excel does not hold in a cell (32,767), less room for the mark. */
const maxCharacters = 32_700;

/**
 * Cuts a row of texts into rows whose cells have at most `maxLines` lines at the columns' widths, since Excel shows no row higher than
 * 409 points and holds no longer text. The first cell of a continuing row is empty, which is how a reader knows it; each of its other
 * cells is empty or begins with {@link continuedMark} and goes on where the cell above ended, a line break included.
 * @param widths in widths of a Latin character, one for each text
 */
export function continuedRows(
  texts: readonly string[],
  widths: readonly number[],
  maxLines: number,
): readonly (readonly string[])[] {
  const cells = texts.map((text, index) => (index === 0 ? [text] : pieces(text, widths[index] ?? 0, maxLines)));
  const count = Math.max(...cells.map((cell) => cell.length));
  return Array.from({ length: count }, (_, row) => cells.map((cell) => cell[row] ?? ''));
}

function pieces(text: string, width: number, maxLines: number): readonly string[] {
  const found: string[] = [];
  for (let rest = text, mark = ''; ; mark = continuedMark) {
    // Before a line break the mark has a line to itself, else it may push the first line over.
    const end = pieceEnd(rest, width, mark === '' || rest.startsWith('\n') ? maxLines : maxLines - 1);
    found.push(mark + rest.slice(0, end));
    if (end === rest.length) return found;
    rest = rest.slice(end);
  }
}

/** Where the first piece ends: before a line break if one is near, else between two characters that are no spaces. */
function pieceEnd(text: string, width: number, maxLines: number): number {
  const starts = lineStarts(text, width, maxLines + 1);
  if (starts.length <= maxLines && text.length <= maxCharacters) return text.length;
  const limit = Math.min(starts[maxLines] ?? text.length, maxCharacters);
  const lineBreak = text.lastIndexOf('\n', limit - 1);
  if (lineBreak > limit / 2) return lineBreak;
  let end = limit;
  while (end > limit / 2 && isBadCut(text, end)) end--;
  return end > limit / 2 ? end : limit;
}

function isBadCut(text: string, end: number): boolean {
  return /[\s\ud800-\udbff]/.test(text.charAt(end - 1)) || /\s/.test(text.charAt(end));
}
