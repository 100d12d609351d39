import type { Merge } from '@genjin/domain/document-text';

/** Where `B5` stands, row and column counted from 0; null where it is no reference to a cell. */
export function positionOf(reference: string): { readonly row: number; readonly column: number } | null {
  let column = 0;
  let row = 0;
  let at = 0;
  for (; at < reference.length; at++) {
    const code = reference.charCodeAt(at) & ~32;
    if (code < 65 || code > 90 || reference.charCodeAt(at) < 65) break;
    column = column * 26 + code - 64;
  }
  if (at === 0 || at > 3 || at === reference.length || reference.length - at > 8) return null;
  for (; at < reference.length; at++) {
    const digit = reference.charCodeAt(at) - 48;
    if (digit < 0 || digit > 9) return null;
    row = row * 10 + digit;
  }
  return row === 0 ? null : { row: row - 1, column: column - 1 };
}

/** The cells of `A1:C3`; null where it is no such range. */
export function rangeOf(reference: string): Merge | null {
  const [first = '', last = first] = reference.replaceAll('$', '').split(':', 2);
  const from = positionOf(first);
  const to = positionOf(last);
  if (!from || !to || to.row < from.row || to.column < from.column) return null;
  return { top: from.row, left: from.column, bottom: to.row, right: to.column };
}
