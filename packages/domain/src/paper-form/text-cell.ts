import { naturalOrQuoted } from './natural-or-quoted.ts';
import { hideQuotes } from './quoted-text.ts';
import { saysNothing, sure, type TextReading } from './text-reading.ts';

/** Reads a cell that holds one free text; null where it says that there is none. */
export function readText(text: string): TextReading<string | null> {
  if (saysNothing(text)) return sure(null);
  const hidden = hideQuotes(text);
  return sure(hidden.value(hidden.text));
}

/** Writes a cell that holds one free text. {@link readText} reads the same back. */
export function writeText(text: string | null): string {
  return text === null
    ? ''
    : naturalOrQuoted(
        (quote) => quote(text),
        (cell) => readText(cell).value === text,
      );
}
