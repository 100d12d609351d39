import { createReadStream } from 'node:fs';
import { cellText } from '../cell-text.ts';
import { type Attributes, type XmlHandlers, XmlReader } from '../container/read-xml.ts';
import { DocumentRefused } from '../document-refused.ts';
import { formattedNumber, isoDateText, type NumberKind, numberKindOf } from '../number-format.ts';
import type { ReadLimits } from '../read-limits.ts';
import { RowBatches, type RowCount } from '../row-batches.ts';
import type { SheetEvent } from '../sheet-event.ts';
import { TableGrid } from './table-grid.ts';

const namespaces: ReadonlyMap<string, string> = new Map([['urn:schemas-microsoft-com:office:spreadsheet', 'ss']]);
const lastRow = 1_048_576;
const lastColumn = 16_384;
const plain: NumberKind = { kind: 'plain' };

/**
 * The sheets of a workbook in the XML of Excel 2003 ("SpreadsheetML"), which some systems export as ".xls".
 * @throws DocumentRefused
 */
export async function* readXmlSpreadsheet(file: string, limits: ReadLimits): AsyncGenerator<SheetEvent, void> {
  const handlers = new SpreadsheetHandlers(limits);
  const reader = new XmlReader('Workbook', limits, handlers, namespaces);
  for await (const chunk of createReadStream(file)) {
    reader.write(chunk as Buffer);
    yield* handlers.take();
  }
  reader.end();
  yield* handlers.take();
}

class SpreadsheetHandlers implements XmlHandlers {
  readonly #limits: ReadLimits;
  readonly #count: RowCount = { rows: 0 };
  readonly #styles = new Map<string, NumberKind>();
  readonly #ready: SheetEvent[] = [];
  #style = '';
  #sheet = -1;
  #batches: RowBatches | null = null;
  #grid: TableGrid;
  #cell: { readonly attributes: Attributes; type: string; text: string } | null = null;
  #taking = false;

  constructor(limits: ReadLimits) {
    this.#limits = limits;
    this.#grid = new TableGrid(limits);
  }

  *take(): Generator<SheetEvent> {
    yield* this.#ready.splice(0);
    if (this.#batches) yield* this.#batches.take();
  }

  open(name: string, attributes: Attributes): void {
    if (name === 'ss:Style') this.#style = attributes.ID ?? '';
    else if (name === 'ss:NumberFormat') this.#styles.set(this.#style, kindOf(attributes.Format ?? ''));
    else if (name === 'ss:Worksheet') this.#openSheet(attributes.Name ?? '');
    else if (name === 'ss:Row') this.#grid.beginRow(indexOf(attributes.Index, lastRow) ?? this.#grid.row + 1);
    else if (name === 'ss:Cell') this.#cell = { attributes, type: 'String', text: '' };
    else if (name === 'ss:Data' && this.#cell) {
      this.#cell.type = attributes.Type ?? 'String';
      this.#taking = true;
    }
  }

  close(name: string): void {
    if (name === 'ss:Data') this.#taking = false;
    else if (name === 'ss:Cell') this.#closeCell();
    else if (name === 'ss:Row') this.#batches?.add(this.#grid.row, this.#grid.endRow());
    else if (name === 'ss:Worksheet' && this.#batches) {
      this.#ready.push(...this.#batches.end(), { kind: 'merges', sheet: this.#sheet, merges: this.#grid.merges });
      this.#batches = null;
    }
  }

  text(text: string): void {
    if (!this.#taking || !this.#cell) return;
    this.#cell.text += text;
    const { cellLength } = this.#limits;
    if (this.#cell.text.length > cellLength) throw new DocumentRefused('cell_too_long', { limit: cellLength });
  }

  #openSheet(name: string): void {
    if (++this.#sheet >= this.#limits.sheets)
      throw new DocumentRefused('too_many_sheets', { limit: this.#limits.sheets });
    this.#ready.push({ kind: 'sheet', sheet: this.#sheet, name: name.slice(0, 255), hidden: false });
    this.#batches = new RowBatches(this.#sheet, name.slice(0, 255), this.#limits, this.#count);
    this.#grid = new TableGrid(this.#limits);
  }

  #closeCell(): void {
    const cell = this.#cell;
    this.#cell = null;
    if (!cell) return;
    const { Index, MergeAcross = '0', MergeDown = '0', StyleID = '' } = cell.attributes;
    const text = cellText(this.#textOf(cell, StyleID), this.#limits.cellLength, () => 'Workbook');
    this.#grid.put(text, Number(MergeAcross) + 1 || 1, Number(MergeDown) + 1 || 1, indexOf(Index, lastColumn));
  }

  #textOf({ type, text }: { type: string; text: string }, style: string): string {
    if (type === 'DateTime') {
      const date = isoDateText(text) ?? text;
      // Times alone stand on the day before the calendar begins.
      return date.startsWith('1899-12-31 ') ? date.slice(11) : date;
    }
    if (type === 'Boolean') return text.trim() === '1' ? '是' : '否';
    if (type === 'Error') return '';
    if (type !== 'Number') return text;
    return formattedNumber(text.trim(), this.#styles.get(style) ?? plain, false) ?? text;
  }
}

function kindOf(format: string): NumberKind {
  return format === 'Percent' ? { kind: 'percent' } : numberKindOf(-1, format);
}

/** A place that counts from 1, as one from 0. */
function indexOf(index: string | undefined, limit: number): number | undefined {
  if (index === undefined) return undefined;
  const place = Number(index) - 1;
  if (!Number.isInteger(place) || place < 0 || place >= limit) throw new DocumentRefused('damaged');
  return place;
}
