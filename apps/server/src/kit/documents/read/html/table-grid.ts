import type { Merge } from '@genjin/domain/document-text';
import { DocumentRefused } from '../document-refused.ts';
import type { ReadLimits } from '../read-limits.ts';

/** The most rows that a cell may span, as in HTML. */
const maxRowSpan = 65_534;

/** Sets the cells of a table with spans into a grid, row by row. */
export class TableGrid {
  readonly merges: Merge[] = [];
  row = -1;
  readonly #limits: ReadLimits;
  #cells: string[] = [];
  #column = 0;
  /** By column, the row before which it is covered from above. */
  readonly #coveredUntil: number[] = [];

  constructor(limits: ReadLimits) {
    this.#limits = limits;
  }

  beginRow(row = this.row + 1): void {
    this.row = row;
    this.#cells = [];
    this.#column = 0;
  }

  /** Puts a cell into the next free place, or into `column`. */
  put(text: string, across: number, down: number, column?: number): void {
    if (column !== undefined) this.#column = column;
    else while ((this.#coveredUntil[this.#column] ?? 0) > this.row) this.#column++;
    const left = this.#column;
    const right = left + Math.max(1, across) - 1;
    const { columns } = this.#limits;
    if (right >= columns) throw new DocumentRefused('too_many_columns', { limit: columns });
    const bottom = this.row + Math.min(Math.max(1, down), maxRowSpan) - 1;
    while (this.#cells.length < left) this.#cells.push('');
    this.#cells[left] = text;
    for (let covered = left; covered <= right; covered++) this.#coveredUntil[covered] = bottom + 1;
    this.#column = right + 1;
    if ((right > left || bottom > this.row) && this.merges.length < this.#limits.merges)
      this.merges.push({ top: this.row, left, bottom, right });
  }

  endRow(): string[] {
    const cells = this.#cells;
    this.#cells = [];
    return cells;
  }
}
