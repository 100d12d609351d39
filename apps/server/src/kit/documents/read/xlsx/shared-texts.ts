import { DocumentRefused } from '../document-refused.ts';

const pageBytes = 1024 * 1024;

/**
 * Texts by number, kept as UTF-8 outside the JavaScript heap: a million of them take little more than their bytes, and none keeps alive
 * the piece of the file it was cut from.
 */
export class SharedTexts {
  readonly #limitBytes: number;
  readonly #pages: Buffer[] = [];
  #page = Buffer.alloc(0);
  #used = 0;
  /** Where each text begins, counted over all pages, and how long it is. */
  #starts = new Float64Array(1024);
  #lengths = new Uint32Array(1024);
  #count = 0;

  constructor(limitBytes: number) {
    this.#limitBytes = limitBytes;
  }

  /** @throws DocumentRefused `unpacked_too_large` */
  add(text: string): void {
    const length = Buffer.byteLength(text);
    if (length > this.#page.length - this.#used) this.#turnPage(length);
    this.#page.write(text, this.#used);
    if (this.#count === this.#lengths.length) this.#grow();
    this.#starts[this.#count] = (this.#pages.length - 1) * pageBytes + this.#used;
    this.#lengths[this.#count] = length;
    this.#count++;
    this.#used += length;
  }

  /** The text of a number; null where there is none. */
  get(index: number): string | null {
    const start = index < this.#count ? this.#starts[index] : undefined;
    if (start === undefined) return null;
    const offset = start % pageBytes;
    const page = this.#pages[(start - offset) / pageBytes];
    return page?.toString('utf8', offset, offset + (this.#lengths[index] ?? 0)) ?? null;
  }

  #turnPage(length: number): void {
    // A full table of starts weighs as well: 12 bytes a text.
    const bytes = (this.#pages.length + 1) * pageBytes + this.#count * 12;
    if (bytes > this.#limitBytes || length > pageBytes)
      throw new DocumentRefused('unpacked_too_large', { limit: `${this.#limitBytes >> 20} MB` });
    this.#page = Buffer.allocUnsafeSlow(pageBytes);
    this.#pages.push(this.#page);
    this.#used = 0;
  }

  #grow(): void {
    if (this.#count * 12 > this.#limitBytes)
      throw new DocumentRefused('unpacked_too_large', { limit: `${this.#limitBytes >> 20} MB` });
    const starts = new Float64Array(this.#count * 2);
    starts.set(this.#starts);
    this.#starts = starts;
    const lengths = new Uint32Array(this.#count * 2);
    lengths.set(this.#lengths);
    this.#lengths = lengths;
  }
}
