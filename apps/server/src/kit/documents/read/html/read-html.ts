import { cellText } from '../cell-text.ts';
import { DocumentRefused, type DocumentWarning } from '../document-refused.ts';
import type { ReadLimits } from '../read-limits.ts';
import { RowBatches } from '../row-batches.ts';
import type { SheetEvent } from '../sheet-event.ts';
import { decodeFile, unreadIn } from '../text/choose-encoding.ts';
import { type HtmlToken, htmlTokens } from './html-tokens.ts';
import { TableGrid } from './table-grid.ts';

const lineBreaks = new Set(['br', 'p', 'div', 'li', 'tr']);

/**
 * The tables of an HTML page, which many systems export as ".xls": each table that stands in no other is a sheet.
 * @throws DocumentRefused `wrong_type` where the page has no table.
 */
export async function* readHtml(
  file: string,
  encoding: string,
  limits: ReadLimits,
  warnings: DocumentWarning[],
): AsyncGenerator<SheetEvent, void> {
  let html = '';
  for await (const text of decodeFile(file, encoding)) html += text;
  const unread = unreadIn(html);
  if (unread > 0) warnings.push({ code: 'undecodable_characters', details: { found: unread, encoding } });
  const count = { rows: 0 };
  let sheet = -1;
  let depth = 0;
  let table = new HtmlTable(new RowBatches(0, '', limits, count), limits);
  for (const token of htmlTokens(html)) {
    if (token.kind === 'open' && token.name === 'table') {
      if (++depth > limits.tableDepth) throw new DocumentRefused('too_deep', { limit: limits.tableDepth });
      if (depth > 1) continue;
      if (++sheet >= limits.sheets) throw new DocumentRefused('too_many_sheets', { limit: limits.sheets });
      const name = String(sheet + 1);
      yield { kind: 'sheet', sheet, name, hidden: false };
      table = new HtmlTable(new RowBatches(sheet, name, limits, count), limits);
    } else if (token.kind === 'close' && token.name === 'table') {
      if (depth === 0) continue;
      if (--depth === 0) yield* table.end(sheet);
    } else if (depth > 0) {
      table.take(token, depth);
      yield* table.batches.take();
    }
  }
  if (depth > 0) yield* table.end(sheet);
  if (sheet < 0) throw new DocumentRefused('wrong_type', { found: 'HTML' });
}

class HtmlTable {
  readonly batches: RowBatches;
  readonly #limits: ReadLimits;
  readonly #grid: TableGrid;
  #cell: { text: string; readonly attributes: string } | null = null;
  #inRow = false;

  constructor(batches: RowBatches, limits: ReadLimits) {
    this.batches = batches;
    this.#limits = limits;
    this.#grid = new TableGrid(limits);
  }

  take(token: HtmlToken, depth: number): void {
    if (token.kind === 'text') this.#write(token.text);
    else if (depth === 1 && (token.name === 'td' || token.name === 'th')) {
      this.#endCell();
      if (token.kind === 'open') {
        if (!this.#inRow) this.#beginRow();
        this.#cell = { text: '', attributes: token.attributes };
      }
    } else if (depth === 1 && token.name === 'tr') {
      this.#endRow();
      if (token.kind === 'open') this.#beginRow();
    } else if (depth > 1 && (token.name === 'td' || token.name === 'th') && token.kind === 'close') this.#write('\t');
    else if (lineBreaks.has(token.name)) this.#breakLine(token);
  }

  *end(sheet: number): Generator<SheetEvent> {
    this.#endRow();
    yield* this.batches.end();
    yield { kind: 'merges', sheet, merges: this.#grid.merges };
  }

  #breakLine({ kind, name }: HtmlToken & { name: string }): void {
    if (!this.#cell) return;
    if (name === 'br' ? kind === 'open' : this.#cell.text !== '' && !this.#cell.text.endsWith('\n')) this.#write('\n');
  }

  #write(text: string): void {
    if (!this.#cell) return;
    const { cellLength } = this.#limits;
    this.#cell.text += this.#cell.text === '' || this.#cell.text.endsWith('\n') ? text.replace(/^ +/, '') : text;
    if (this.#cell.text.length > cellLength) throw new DocumentRefused('cell_too_long', { limit: cellLength });
  }

  #beginRow(): void {
    this.#grid.beginRow();
    this.#inRow = true;
  }

  #endCell(): void {
    if (!this.#cell) return;
    const { text, attributes } = this.#cell;
    this.#cell = null;
    const lines = text.split('\n').map((line) => line.replace(/ $/, ''));
    const clean = cellText(lines.join('\n').trimEnd(), this.#limits.cellLength, () => 'HTML');
    this.#grid.put(clean, spanOf(attributes, 'colspan'), spanOf(attributes, 'rowspan'));
  }

  #endRow(): void {
    this.#endCell();
    if (!this.#inRow) return;
    this.#inRow = false;
    this.batches.add(this.#grid.row, this.#grid.endRow());
  }
}

function spanOf(attributes: string, name: 'colspan' | 'rowspan'): number {
  return Number(new RegExp(`\\b${name}\\s*=\\s*["']?(\\d{1,9})`, 'i').exec(attributes)?.[1] ?? 1);
}
