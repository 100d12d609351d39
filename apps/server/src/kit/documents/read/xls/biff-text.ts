import { TextDecoder } from 'node:util';
import { damaged } from './biff-records.ts';

const wide = 1;
const extended = 4;
const rich = 8;

/** Reads texts of BIFF8 across the pieces of a record and those that continue it. [MS-XLS] 2.5.293, 2.5.294. */
export class BiffTextReader {
  readonly #pieces: readonly Buffer[];
  #piece = 0;
  #at: number;

  constructor(pieces: readonly Buffer[], at = 0) {
    this.#pieces = pieces;
    this.#at = at;
  }

  get finished(): boolean {
    return this.#piece >= this.#pieces.length - 1 && this.#at >= this.#current.length;
  }

  /** A text led by the number of its characters, in two bytes or in one. */
  text(lengthBytes: 1 | 2): string {
    this.#turn();
    const characters = lengthBytes === 2 ? this.#number(2) : this.#number(1);
    let flags = this.#number(1);
    const runs = flags & rich ? this.#number(2) : 0;
    const extra = flags & extended ? this.#number(4) : 0;
    let text = '';
    let left = characters;
    while (left > 0) {
      if (this.#at >= this.#current.length) {
        // Where characters go on in the next piece, it says anew how wide they are.
        this.#turn();
        flags = this.#number(1);
      }
      const width = flags & wide ? 2 : 1;
      const here = Math.min(left, Math.floor((this.#current.length - this.#at) / width));
      if (here === 0) damaged();
      const end = this.#at + here * width;
      text += this.#current.toString(width === 2 ? 'utf16le' : 'latin1', this.#at, end);
      this.#at = end;
      left -= here;
    }
    this.#skip(runs * 4 + extra);
    return text;
  }

  get #current(): Buffer {
    return this.#pieces[this.#piece] ?? damaged();
  }

  #number(bytes: 1 | 2 | 4): number {
    if (this.#at + bytes > this.#current.length) damaged();
    const value = this.#current.readUIntLE(this.#at, bytes);
    this.#at += bytes;
    return value;
  }

  #turn(): void {
    if (this.#at < this.#current.length) return;
    this.#piece++;
    this.#at = 0;
    if (this.#current.length === 0) damaged();
  }

  #skip(bytes: number): void {
    let left = bytes;
    while (left > 0) {
      if (this.#at >= this.#current.length) this.#turn();
      const here = Math.min(left, this.#current.length - this.#at);
      this.#at += here;
      left -= here;
    }
  }
}

const codePages: ReadonlyMap<number, string> = new Map([
  [874, 'windows-874'],
  [932, 'shift_jis'],
  [936, 'gb18030'],
  [949, 'euc-kr'],
  [950, 'big5'],
  [1200, 'utf-16le'],
  [10_008, 'gb18030'],
  [65_001, 'utf-8'],
]);

/** Decodes texts of BIFF5, which are in the code page that the file names. */
export function codePageDecoder(codePage: number): (bytes: Buffer) => string {
  const label =
    codePages.get(codePage) ?? (codePage >= 1250 && codePage <= 1258 ? `windows-${codePage}` : 'windows-1252');
  const decoder = new TextDecoder(label);
  return (bytes) => decoder.decode(bytes);
}
