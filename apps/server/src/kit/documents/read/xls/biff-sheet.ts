import type { Merge } from '@genjin/domain/document-text';
import { cellPlace, cellText } from '../cell-text.ts';
import { DocumentRefused } from '../document-refused.ts';
import { formattedNumber, type NumberKind } from '../number-format.ts';
import type { ReadLimits } from '../read-limits.ts';
import type { BiffGlobals } from './biff-globals.ts';
import { type BiffRecord, biff, damaged, piecesOf, recordAt } from './biff-records.ts';
import { BiffTextReader } from './biff-text.ts';

const plain: NumberKind = { kind: 'plain' };

/** Records that hold cells. */
export const cellRecords: ReadonlySet<number> = new Set([
  biff.formula,
  biff.multipleRk,
  biff.richString,
  biff.labelShared,
  biff.number,
  biff.label,
  biff.boolOrError,
  biff.rk,
]);

/** Decodes the cells of one sheet into rows of texts. */
export class BiffCells {
  readonly #stream: Buffer;
  readonly #globals: BiffGlobals;
  readonly #name: string;
  readonly #limits: ReadLimits;

  constructor(stream: Buffer, globals: BiffGlobals, name: string, limits: ReadLimits) {
    this.#stream = stream;
    this.#globals = globals;
    this.#name = name;
    this.#limits = limits;
  }

  /** Puts what a record holds into its row's cells. */
  place(record: BiffRecord, cells: string[]): void {
    const { data } = record;
    const row = data.readUInt16LE(0);
    const column = data.readUInt16LE(2);
    if (record.type !== biff.multipleRk) {
      this.#set(cells, row, column, this.#textOf(record));
      return;
    }
    for (let at = 4, next = column; at + 6 <= data.length - 2; at += 6, next++)
      this.#set(cells, row, next, this.#number(rkNumber(data.readInt32LE(at + 2)), data.readUInt16LE(at)));
  }

  #textOf(record: BiffRecord): string {
    const { type, data } = record;
    const style = data.readUInt16LE(4);
    if (type === biff.labelShared) return this.#globals.texts.get(data.readUInt32LE(6)) ?? damaged();
    if (type === biff.number) return this.#number(data.readDoubleLE(6), style);
    if (type === biff.rk) return this.#number(rkNumber(data.readInt32LE(6)), style);
    if (type === biff.boolOrError) return data[7] === 1 ? '' : truth(data[6]);
    if (type === biff.formula) return this.#result(record, style);
    return this.#longText(record, 6);
  }

  /** A formula's last result: a number, or a mark where it is none. [MS-XLS] 2.5.133. */
  #result(record: BiffRecord, style: number): string {
    const { data } = record;
    if (data.readUInt16LE(12) !== 0xffff) return this.#number(data.readDoubleLE(6), style);
    if (data[6] === 1) return truth(data[8]);
    if (data[6] !== 0) return '';
    // The text follows; between stand at most the records of a shared formula.
    let next = recordAt(this.#stream, record.next);
    for (let step = 0; step < 3 && next && next.type !== biff.string && !cellRecords.has(next.type); step++)
      next = recordAt(this.#stream, next.next);
    return next?.type === biff.string ? this.#longText(next, 0) : '';
  }

  #longText(record: BiffRecord, at: number): string {
    if (this.#globals.wide) return new BiffTextReader(piecesOf(this.#stream, record), at).text(2);
    return this.#globals.decode(record.data.subarray(at + 2, at + 2 + record.data.readUInt16LE(at)));
  }

  #number(number: number, style: number): string {
    const format = this.#globals.styles[style] ?? plain;
    return formattedNumber(String(number), format, this.#globals.from1904) ?? '';
  }

  #set(cells: string[], row: number, column: number, raw: string): void {
    const { columns, cellLength } = this.#limits;
    const place = () => cellPlace(this.#name, row, column);
    const text = cellText(raw, cellLength, place);
    if (text === '') return;
    if (column >= columns) throw new DocumentRefused('too_many_columns', { limit: columns, place: place() });
    while (cells.length < column) cells.push('');
    cells[column] = text;
  }
}

function truth(value: number | undefined): string {
  return value ? '是' : '否';
}

/** A number in four bytes: 30 bits of a whole number or the upper ones of a double, perhaps times a hundred. [MS-XLS] 2.5.122. */
function rkNumber(rk: number): number {
  const bits = Buffer.alloc(8);
  bits.writeInt32LE(rk & ~3, 4);
  const number = rk & 2 ? rk >> 2 : bits.readDoubleLE(0);
  return rk & 1 ? number / 100 : number;
}

/** The merged cells of a MERGECELLS record. */
export function mergesOf(data: Buffer): Merge[] {
  const merges: Merge[] = [];
  for (let at = 2; at + 8 <= data.length; at += 8) {
    const [top, bottom, left, right] = [0, 2, 4, 6].map((offset) => data.readUInt16LE(at + offset)) as [
      number,
      number,
      number,
      number,
    ];
    if (bottom >= top && right >= left) merges.push({ top, left, bottom, right });
  }
  return merges;
}
