import { quoted } from './quoted-text.ts';

/** Writes one text into a cell: as it is, or quoted. */
export type Quote = (text: string) => string;

/**
 * The most natural cell that reads back right: nothing quoted, else only the texts that need it, else all of them. `write` must call its
 * `Quote` for every free text, in the same order each time; with all of them quoted its notation must be unambiguous.
 */
export function naturalOrQuoted(write: (quote: Quote) => string, readsBack: (cell: string) => boolean): string {
  const plain = write((text) => text);
  if (readsBack(plain)) return plain;
  let count = 0;
  const whole = write((text) => {
    count += 1;
    return quoted(text);
  });
  if (!readsBack(whole)) return whole;
  const natural = new Set<number>();
  const mixed = () => {
    let index = -1;
    return write((text) => {
      index += 1;
      return natural.has(index) ? text : quoted(text);
    });
  };
  const open = (from: number, to: number) => {
    for (let index = from; index < to; index += 1) natural.add(index);
    if (readsBack(mixed())) return;
    for (let index = from; index < to; index += 1) natural.delete(index);
    if (to - from === 1) return;
    const middle = Math.floor((from + to) / 2);
    open(from, middle);
    open(middle, to);
  };
  if (count > 1) open(0, count);
  return mixed();
}
