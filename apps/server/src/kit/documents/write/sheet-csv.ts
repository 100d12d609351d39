import iconv from 'iconv-lite';
import { withCsvGuard } from './csv-safety.ts';
import { printableText } from './printable-text.ts';
import type { SheetTable, SheetValue } from './sheet-table.ts';

const chunkLength = 64 * 1024;

/**
 * Writes a list as CSV (RFC 4180, CRLF) piece by piece, in constant memory. `utf8` begins with a byte order mark, by which Excel knows it.
 * `gbk` is for old Excel and written as GB18030, of which GBK is a part: Excel reads every GBK character, and those that GBK lacks
 * (𠮷, emoji) are not lost but come back when the file is imported. What looks like a formula is kept from being one, see `csv-safety.ts`.
 */
export async function* writeSheetCsv(encoding: 'utf8' | 'gbk', table: SheetTable): AsyncGenerator<Uint8Array> {
  const encode = (text: string): Uint8Array => (encoding === 'gbk' ? iconv.encode(text, 'gb18030') : Buffer.from(text));
  let text = encoding === 'utf8' ? '\ufeff' : '';
  if (table.titleLine !== null) text += line([table.titleLine]);
  text += line(table.headings);
  for await (const row of table.rows) {
    text += line(row);
    if (text.length < chunkLength) continue;
    yield encode(text);
    text = '';
  }
  yield encode(text);
}

function line(values: readonly SheetValue[]): string {
  return `${values.map(cell).join(',')}\r\n`;
}

function cell(value: SheetValue): string {
  if (value === null) return '';
  if (typeof value === 'number') return Number.isFinite(value) ? String(value) : '';
  const text = withCsvGuard(printableText(value));
  return /[",\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
