import { printableText } from './printable-text.ts';
import type { ColumnKind, SheetValue } from './sheet-table.ts';
import { cellStyles } from './sheet-xlsx-parts.ts';
import { lineStarts } from './text-lines.ts';
import { cutToCell, escapeText } from './xlsx-text.ts';

/** Old Excel shows a text cell of more characters as ####; without the format it is shown, and stays a text all the same. */
const longestInTextFormat = 255;

/** A column of data: what its values are, and how wide it is in digits. */
export interface SheetColumn {
  readonly kind: ColumnKind;
  readonly width: number;
}

/** A row of the watermark or the headings as XML. */
export function headRowXml(row: number, texts: readonly string[], style: 'title' | 'heading'): string {
  return `<row r="${row}" ht="20" customHeight="1">${texts.map((text) => textCell(text, cellStyles[style])).join('')}</row>`;
}

/** A row of data as XML, as high as its texts need up to {@link mostLines} lines. */
export function dataRowXml(row: number, values: readonly SheetValue[], columns: readonly SheetColumn[]): string {
  let cells = '';
  let lines = 1;
  for (let index = 0; index < columns.length; index++) {
    const value = values[index];
    const column = columns[index];
    if (value === null || value === undefined || value === '' || !column) {
      cells += '<c/>';
      continue;
    }
    cells += dataCell(value, column.kind);
    if (typeof value === 'string' && column.kind === 'text' && lines < mostLines)
      lines = Math.max(lines, linesOf(value, column.width));
  }
  const height = lines === 1 ? '' : ` ht="${Math.round(lines * lineHeight * 10) / 10 + 2}" customHeight="1"`;
  return `<row r="${row}"${height}>${cells}</row>`;
}

const mostLines = 8;
const lineHeight = 14.6;

function linesOf(text: string, width: number): number {
  if (text.length * 2 < width && !text.includes('\n')) return 1;
  return lineStarts(text, width - 1, mostLines).length;
}

function dataCell(value: string | number, kind: ColumnKind): string {
  if (typeof value === 'number')
    return Number.isFinite(value) ? `<c s="${cellStyles.number}"><v>${value}</v></c>` : '<c/>';
  if (kind === 'date' || kind === 'instant') {
    const serial = serialOf(value, kind);
    if (serial !== null) return `<c s="${cellStyles[kind]}"><v>${serial}</v></c>`;
  }
  const text = printableText(value);
  const formula = /^[=+\-@\t]/.test(text);
  if (text.length > longestInTextFormat) return textCell(text, formula ? cellStyles.longQuoted : cellStyles.long);
  return textCell(text, formula ? cellStyles.quoted : cellStyles.text);
}

function textCell(text: string, style: number): string {
  const cut = cutToCell(printableText(text));
  const space = /^\s|\s$|\n/.test(cut) ? ' xml:space="preserve"' : '';
  return `<c s="${style}" t="inlineStr"><is><t${space}>${escapeMarkup(escapeText(cut))}</t></is></c>`;
}

function escapeMarkup(text: string): string {
  return /[&<>]/.test(text) ? text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;') : text;
}

const written = /^(\d{4})-(\d{2})-(\d{2})(?:[ T](\d{2}):(\d{2})(?::(\d{2}))?)?$/;

/** Excel's number of a day: days since 1899-12-30. Null for what is no such day, and before March 1900, where Excel counts a day too many. */
function serialOf(text: string, kind: 'date' | 'instant'): number | null {
  const match = written.exec(text);
  if (!match || (kind === 'date') !== (match[4] === undefined)) return null;
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = match
    .slice(1)
    .map((part) => Number(part ?? 0));
  const time = Date.UTC(year, month - 1, day, hour, minute, second);
  const isReal = new Date(time).toISOString().startsWith(text.slice(0, 10)) && hour < 24 && minute < 60 && second < 60;
  const serial = time / 86_400_000 + 25_569;
  return isReal && serial >= 61 ? serial : null;
}

const leastWidths: Record<ColumnKind, number> = { text: 10, number: 10, date: 12, instant: 17 };
const widest = 46;

/** The columns, as wide as their headings and a sample of their values need. */
export function columnsOf(
  headings: readonly string[],
  kinds: readonly ColumnKind[],
  sample: readonly (readonly SheetValue[])[],
): readonly SheetColumn[] {
  return headings.map((heading, column) => {
    const kind = kinds[column] ?? 'text';
    // The arrow of the filter stands beside the heading.
    let width = Math.max(leastWidths[kind], textWidth(heading) + 4);
    if (kind === 'text') for (const row of sample) width = Math.max(width, textWidth(String(row[column] ?? '')) + 2.5);
    return { kind, width: Math.round(Math.min(width, widest) * 10) / 10 };
  });
}

/** About how wide a text's first line is, in digits; more than the widest column does not matter. */
function textWidth(text: string): number {
  let width = 0;
  for (const character of text.slice(0, widest)) {
    if (character === '\n') break;
    width += character > '\u2e7f' ? 2 : 1.05;
  }
  return width;
}
