import { DocumentRefused } from './document-refused.ts';

/** Control characters but for tabs and line breaks, byte order marks, and code points that are no characters. */
const unwanted = /[[\p{Cc}--[\t\n\r]]\uFEFF\uFFFE\uFFFF]/gv;
const anyUnwanted = /[[\p{Cc}--[\t\n]]\uFEFF\uFFFE\uFFFF]/v;
const loneSurrogate = /\p{Surrogate}/gu;

/**
 * A text as it leaves the reader: line breaks are `\n`, control characters and halves of characters are gone, only blanks is ''.
 * @throws DocumentRefused `cell_too_long` past `limit` characters; `place` says where.
 */
export function cellText(raw: string, limit: number, place: () => string): string {
  if (raw.length > limit) throw new DocumentRefused('cell_too_long', { limit, place: place() });
  let text = raw;
  if (anyUnwanted.test(text)) text = text.replace(unwanted, '').replace(/\r\n?/g, '\n');
  if (!text.isWellFormed()) text = text.replace(loneSurrogate, '\uFFFD');
  return text.trim() === '' ? '' : text;
}

/** The letters of a column that counts from 0: 0 is A, 26 is AA. */
export function columnName(column: number): string {
  let name = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26))
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  return name;
}

/** A cell as people name it, `Sheet1!B5`; row and column count from 0. */
export function cellPlace(sheet: string, row: number, column: number): string {
  return `${sheet ? `${sheet}!` : ''}${columnName(column)}${row + 1}`;
}
