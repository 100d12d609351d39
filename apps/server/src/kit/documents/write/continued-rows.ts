import { lineStarts } from './text-lines.ts';

/** More characters than these Excel does not hold in a cell (32,767). */
const maxCharacters = 32_700;

/**
 * Cuts a row of texts into rows whose cells have about `maxLines` lines at the columns' widths, since Excel shows no row higher than 409
 * points and holds no longer text. Each text goes on in the same column of the next row, joined without anything between: before a line
 * break if one is near, so that what goes on may begin with one; what it goes on from never ends with a blank, and none is blank
 * altogether, so that nobody's trimming loses anything. The first text is short and stands in the first row alone: there the caller
 * marks that a row continues.
 * @param widths in digits, one for each text
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
  for (let rest = text; ; ) {
    const end = pieceEnd(rest, width, maxLines);
    found.push(rest.slice(0, end));
    if (end === rest.length) return found;
    rest = rest.slice(end);
  }
}

function pieceEnd(text: string, width: number, maxLines: number): number {
  const starts = lineStarts(text, width, maxLines + 1);
  if (starts.length <= maxLines && text.length <= maxCharacters) return text.length;
  const limit = Math.min(starts[maxLines] ?? text.length, maxCharacters);
  const lineBreak = lastCut(text, limit, (at) => text.charAt(at) === '\n');
  if (lineBreak > limit / 2) return lineBreak;
  const between = lastCut(text, limit, (at) => !/\s/.test(text.charAt(at)));
  if (between > 0) return between;
  // Nothing but blanks: on to the next character that is none, unless a cell cannot hold as much.
  const visible = text.slice(limit).search(/\S/);
  const after = visible < 0 ? text.length : limit + visible + 1;
  return after > maxCharacters ? limit : after;
}

/** The last place at or before `limit` behind a visible character, where no character of two units is cut and `isGood` says so; or 0. */
function lastCut(text: string, limit: number, isGood: (at: number) => boolean): number {
  for (let at = limit; at > 0; at--) {
    const before = text.charAt(at - 1);
    if (!/[\s\ud800-\udbff]/.test(before) && isGood(at) && /\S/.test(text.slice(at))) return at;
  }
  return 0;
}
