import { cellPlace } from './cell-text.ts';
import { DocumentRefused } from './document-refused.ts';
import type { ReadLimits } from './read-limits.ts';
import type { SheetEvent } from './sheet-event.ts';

const batchRows = 500;
const batchCharacters = 256 * 1024;
/** Rows without content that are kept within a batch rather than beginning a new one. */
const bridgedRows = 20;

/** Counts rows over all sheets of a file. */
export interface RowCount {
  rows: number;
}

/** Makes batches of one sheet's rows. A row that does not come after the one before is a damaged file; those without content are passed over. */
export class RowBatches {
  readonly #sheet: number;
  readonly #name: string;
  readonly #limits: ReadLimits;
  readonly #count: RowCount;
  #ready: SheetEvent[] = [];
  #rows: string[][] = [];
  #firstRow = 0;
  #characters = 0;
  #last = -1;

  constructor(sheet: number, name: string, limits: ReadLimits, count: RowCount) {
    this.#sheet = sheet;
    this.#name = name;
    this.#limits = limits;
    this.#count = count;
  }

  /** Takes a row of texts that went through `cellText`. */
  add(row: number, cells: string[]): void {
    if (row <= this.#last) throw new DocumentRefused('damaged', { place: cellPlace(this.#name, row, 0) });
    this.#last = row;
    let width = cells.length;
    while (width > 0 && !cells[width - 1]) width--;
    if (width === 0) return;
    const { rows, columns } = this.#limits;
    if (width > columns)
      throw new DocumentRefused('too_many_columns', { limit: columns, place: cellPlace(this.#name, row, width - 1) });
    if (++this.#count.rows > rows)
      throw new DocumentRefused('too_many_rows', { limit: rows, place: cellPlace(this.#name, row, 0) });
    cells.length = width;
    const next = this.#firstRow + this.#rows.length;
    if (this.#rows.length > 0 && row - next > bridgedRows) this.#flush();
    if (this.#rows.length === 0) this.#firstRow = row;
    else for (let gap = next; gap < row; gap++) this.#rows.push([]);
    this.#rows.push(cells);
    for (const cell of cells) this.#characters += cell.length;
    if (this.#rows.length >= batchRows || this.#characters >= batchCharacters) this.#flush();
  }

  /** The batches that are full. */
  take(): SheetEvent[] {
    const ready = this.#ready;
    this.#ready = [];
    return ready;
  }

  /** All that is left, at the sheet's end. */
  end(): SheetEvent[] {
    this.#flush();
    return this.take();
  }

  #flush(): void {
    if (this.#rows.length === 0) return;
    this.#ready.push({ kind: 'rows', sheet: this.#sheet, firstRow: this.#firstRow, rows: this.#rows });
    this.#rows = [];
    this.#characters = 0;
  }
}
