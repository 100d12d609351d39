import { cellPlace } from '../cell-text.ts';
import { DocumentRefused } from '../document-refused.ts';
import type { ReadLimits } from '../read-limits.ts';

/** Cells of a line, empty ones at its end included. */
const maxCells = 16_384;

/**
 * Cuts a text into rows of raw cells, piece by piece (RFC 4180, leniently): a quotation mark quotes only at the beginning of a cell, and
 * what follows the closing one is part of the cell. Any of CR LF, LF and CR ends a row.
 */
export class CsvParser {
  readonly #separator: string;
  readonly #limits: ReadLimits;
  readonly #take: (cells: string[]) => void;
  readonly #ends: RegExp;
  #cells: string[] = [];
  #cell = '';
  #row = 0;
  #state: 'start' | 'plain' | 'quoted' | 'quote-seen' = 'start';
  #afterReturn = false;

  constructor(separator: string, limits: ReadLimits, take: (cells: string[]) => void) {
    this.#separator = separator;
    this.#limits = limits;
    this.#take = take;
    this.#ends = new RegExp(`[\\r\\n${separator === '\t' ? '\\t' : separator}]`, 'g');
  }

  write(text: string): void {
    let at = 0;
    if (this.#afterReturn && text !== '') {
      if (text[0] === '\n') at = 1;
      this.#afterReturn = false;
    }
    while (at < text.length) at = this.#state === 'quoted' ? this.#readQuoted(text, at) : this.#readPlain(text, at);
  }

  /** Ends the last row. True where a quotation mark was never closed. */
  end(): boolean {
    const unclosed = this.#state === 'quoted';
    if (this.#cells.length > 0 || this.#cell !== '' || this.#state !== 'start') this.#endRow();
    return unclosed;
  }

  #readQuoted(text: string, at: number): number {
    const quote = text.indexOf('"', at);
    this.#append(text, at, quote < 0 ? text.length : quote);
    if (quote < 0) return text.length;
    this.#state = 'quote-seen';
    return quote + 1;
  }

  #readPlain(text: string, at: number): number {
    if (text[at] === '"' && this.#state !== 'plain') {
      // Two in a row within quotation marks are one.
      if (this.#state === 'quote-seen') this.#cell += '"';
      this.#state = 'quoted';
      return at + 1;
    }
    this.#ends.lastIndex = at;
    const end = this.#ends.exec(text)?.index ?? text.length;
    this.#append(text, at, end);
    if (end > at) this.#state = 'plain';
    if (end === text.length) return end;
    if (text[end] === this.#separator) {
      this.#endCell();
      return end + 1;
    }
    this.#endRow();
    if (text[end] !== '\r') return end + 1;
    if (end + 1 === text.length) this.#afterReturn = true;
    return text[end + 1] === '\n' ? end + 2 : end + 1;
  }

  #append(text: string, from: number, to: number): void {
    if (this.#cell.length + to - from > this.#limits.cellLength)
      throw new DocumentRefused('cell_too_long', { limit: this.#limits.cellLength, place: this.#place() });
    this.#cell += text.slice(from, to);
  }

  #endCell(): void {
    this.#cells.push(this.#cell);
    this.#cell = '';
    this.#state = 'start';
    if (this.#cells.length > maxCells)
      throw new DocumentRefused('too_many_columns', { limit: this.#limits.columns, place: this.#place() });
  }

  #endRow(): void {
    this.#endCell();
    this.#take(this.#cells);
    this.#cells = [];
    this.#row++;
  }

  #place(): string {
    return cellPlace('', this.#row, this.#cells.length);
  }
}
