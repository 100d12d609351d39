import { cutOutsideBrackets } from './cell-cuts.ts';
import type { HiddenText } from './quoted-text.ts';

/** Values for the items of another cell, still hidden. `each`: one by one, null where an item is left out. */
export type SharedValues =
  | { readonly kind: 'none' }
  | { readonly kind: 'common'; readonly value: string }
  | { readonly kind: 'each'; readonly values: readonly (string | null)[]; readonly numbered: boolean }
  | { readonly kind: 'mismatch'; readonly value: string };

const circled = '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳';
const numbered = /^(?:[(（](\d{1,3})[)）]|(\d{1,3})\s?[.．、)）:：]|([①-⑳]))\s?(.+)$/s;

/** "1.李;2.王": what each number has; null where a piece has no number, or one that is out of place. */
function byNumber(pieces: readonly string[], count: number): (string | null)[] | null {
  const values: (string | null)[] = Array.from({ length: count }, () => null);
  let last = 0;
  for (const piece of pieces) {
    const [, bracketed, plain, circle, value] = numbered.exec(piece) ?? [];
    const number = circle ? circled.indexOf(circle) + 1 : Number(bracketed ?? plain ?? 0);
    if (value === undefined || number <= last || number > count) return null;
    values[number - 1] = value.trim();
    last = number;
  }
  return values;
}

/**
 * How the values of one cell belong to the `count` items of another: one for all, numbered like them, or as many as they are.
 * @param isOne whether a text is one value by itself, however it looks
 */
export function sharedValues(
  hidden: HiddenText,
  count: number,
  isOne: (text: string) => boolean,
  separators = ';；\n、，,/／',
): SharedValues {
  const whole = hidden.text.trim();
  if (whole === '') return { kind: 'none' };
  if (isOne(whole)) return { kind: 'common', value: whole };
  const lines = cutOutsideBrackets(whole, ';；\n');
  const inline = lines.flatMap((line) => line.split(/[\s，,](?=(?:\d{1,2}[.、)）]|[①-⑳])\D)/).map((one) => one.trim()));
  const values = byNumber(lines, count) ?? byNumber(inline, count);
  if (values) return { kind: 'each', values, numbered: true };
  const pieces = cutOutsideBrackets(whole, separators);
  if (pieces.length <= 1) return { kind: 'common', value: pieces[0] ?? whole };
  return pieces.length === count
    ? { kind: 'each', values: pieces, numbered: false }
    : { kind: 'mismatch', value: whole };
}
