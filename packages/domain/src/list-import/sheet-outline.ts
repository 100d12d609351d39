import type { Merge, SheetText } from '../document-text.ts';

/** How many first and last rows an outline holds. */
export const outlineRows = { head: 200, tail: 20 } as const;

/** What is needed of a sheet to see where its table is and what its columns mean, however long the sheet. */
export interface SheetOutline {
  readonly name: string;
  readonly hidden: boolean;
  /** The first rows; all of them where there are no more than `rowCount`. */
  readonly head: readonly (readonly string[])[];
  /** The last rows, where they are not among the first. */
  readonly tail: readonly (readonly string[])[];
  /** How many rows the sheet has, empty ones included. */
  readonly rowCount: number;
  /** Merged cells as far as they are known; a streaming reader may know none. */
  readonly merges: readonly Merge[];
}

/** The outline of a sheet that is wholly in memory. */
export function outlineOf(sheet: SheetText): SheetOutline {
  const { name, hidden, rows, merges } = sheet;
  const from = Math.max(outlineRows.head, rows.length - outlineRows.tail);
  return { name, hidden, merges, rowCount: rows.length, head: rows.slice(0, outlineRows.head), tail: rows.slice(from) };
}

const unseen = /^[\s'’]|\s$|[\u00a0\u3000\u2002-\u200d\u2060\ufeff]/;

/** A cell's text without what nobody sees: non-breaking and zero-width spaces, and Excel's leading apostrophe. */
export function cellText(cell: string | undefined): string {
  if (cell === undefined || cell === '') return '';
  if (!unseen.test(cell)) return cell;
  return cell
    .replace(/[\u200b-\u200d\u2060\ufeff]/g, '')
    .replace(/[\u00a0\u3000\u2002-\u200a]/g, ' ')
    .replace(/^['’](?=[\d+=@-])/, '')
    .trim();
}
