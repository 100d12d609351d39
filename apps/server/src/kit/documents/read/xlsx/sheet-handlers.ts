import type { Merge } from '@genjin/domain/document-text';
import { cellPlace, cellText } from '../cell-text.ts';
import type { Attributes, XmlHandlers } from '../container/read-xml.ts';
import { DocumentRefused } from '../document-refused.ts';
import { formattedNumber, isoDateText, type NumberKind } from '../number-format.ts';
import type { ReadLimits } from '../read-limits.ts';
import type { RowBatches } from '../row-batches.ts';
import { positionOf, rangeOf } from './cell-reference.ts';
import type { SharedTexts } from './shared-texts.ts';
import { withoutEscapes } from './xlsx-text.ts';

/** What the cells of a sheet refer to. */
export interface SheetSurroundings {
  readonly name: string;
  readonly texts: SharedTexts;
  readonly styles: readonly NumberKind[];
  readonly from1904: boolean;
  readonly limits: ReadLimits;
}

const plain: NumberKind = { kind: 'plain' };
const lastRow = 1_048_576;
const lastColumn = 16_384;

/** Builds rows from the elements of a worksheet part. */
export class SheetHandlers implements XmlHandlers {
  readonly merges: Merge[] = [];
  mergesIgnored = false;
  readonly #around: SheetSurroundings;
  readonly #batches: RowBatches;
  #row = -1;
  #column = -1;
  #cells: string[] = [];
  #type = 'n';
  #style = plain;
  #value = '';
  #taking = false;
  #reading = false;
  /** Inside extLst, where Excel keeps what older versions must pass over. */
  #passing = false;

  constructor(around: SheetSurroundings, batches: RowBatches) {
    this.#around = around;
    this.#batches = batches;
  }

  open(name: string, attributes: Attributes): void {
    if (this.#passing) return;
    switch (name) {
      case 'c':
        this.#openCell(attributes);
        break;
      case 'v':
      case 't':
        this.#taking = !this.#reading;
        break;
      case 'row':
        this.#openRow(attributes.r);
        break;
      case 'rPh':
        this.#reading = true;
        break;
      case 'mergeCell':
        this.#merge(attributes.ref ?? '');
        break;
      case 'extLst':
        this.#passing = true;
    }
  }

  close(name: string): void {
    if (name === 'extLst') this.#passing = false;
    if (this.#passing) return;
    switch (name) {
      case 'c':
        this.#closeCell();
        break;
      case 'v':
      case 't':
        this.#taking = false;
        break;
      case 'row':
        this.#batches.add(this.#row, this.#cells);
        this.#cells = [];
        break;
      case 'rPh':
        this.#reading = false;
    }
  }

  text(text: string): void {
    if (!this.#taking) return;
    this.#value += text;
    const { cellLength } = this.#around.limits;
    if (this.#value.length > cellLength * 7)
      throw new DocumentRefused('cell_too_long', { limit: cellLength, place: this.#place() });
  }

  #openRow(r: string | undefined): void {
    const row = r === undefined ? this.#row + 1 : Number(r) - 1;
    if (!Number.isInteger(row) || row <= this.#row || row >= lastRow)
      throw new DocumentRefused('damaged', { place: `${this.#around.name}!${(r ?? '').slice(0, 20)}` });
    this.#row = row;
    this.#column = -1;
  }

  #openCell({ r, t, s }: Attributes): void {
    this.#column = r === undefined ? this.#column + 1 : this.#columnOf(r);
    if (this.#column >= lastColumn) this.#damaged();
    this.#type = t ?? 'n';
    this.#style = s === undefined ? plain : (this.#around.styles[Number(s)] ?? plain);
    this.#value = '';
  }

  #columnOf(reference: string): number {
    const position = positionOf(reference);
    if (!position || position.row !== this.#row) this.#damaged();
    return position.column;
  }

  #closeCell(): void {
    if (this.#value === '') return;
    const { columns, cellLength } = this.#around.limits;
    const text = cellText(this.#textOf(this.#value), cellLength, () => this.#place());
    if (text === '') return;
    if (this.#column >= columns)
      throw new DocumentRefused('too_many_columns', { limit: columns, place: this.#place() });
    while (this.#cells.length < this.#column) this.#cells.push('');
    this.#cells[this.#column] = text;
  }

  #textOf(value: string): string {
    switch (this.#type) {
      case 's':
        return this.#around.texts.get(/^\d{1,9}$/.test(value) ? Number(value) : -1) ?? this.#damaged();
      case 'inlineStr':
      case 'str':
        return withoutEscapes(value);
      case 'b':
        return value.trim() === '1' || value.trim() === 'true' ? '是' : '否';
      case 'e':
        return '';
      case 'd':
        return isoDateText(value) ?? value;
      default:
        return formattedNumber(value.trim(), this.#style, this.#around.from1904) ?? value;
    }
  }

  #merge(reference: string): void {
    const merge = rangeOf(reference);
    if (!merge || merge.bottom >= lastRow || merge.right >= lastColumn) this.#damaged();
    if (this.merges.length < this.#around.limits.merges) this.merges.push(merge);
    else this.mergesIgnored = true;
  }

  #place(): string {
    return cellPlace(this.#around.name, this.#row, Math.max(0, this.#column));
  }

  #damaged(): never {
    throw new DocumentRefused('damaged', { place: this.#row < 0 ? this.#around.name : this.#place() });
  }
}
