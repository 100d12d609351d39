import type { DictionaryItem } from '../settings.ts';
import { inWords, readWord } from './dictionary-words.ts';
import { hideQuotes } from './quoted-text.ts';
import { readingNotes } from './reading-notes.ts';
import { ReadingNotes, saysNothing, type TextReading } from './text-reading.ts';

/** Reads 跟进方式 in the team's words: label, synonym, or the only word that it contains; an unknown one is kept as text. */
export function readMethod(text: string, items: readonly DictionaryItem[]): TextReading<string | null> {
  const notes = new ReadingNotes();
  if (saysNothing(text)) return notes.reading(null);
  const hidden = hideQuotes(text);
  const written = hidden.value(hidden.text);
  if (hidden.isQuoted(hidden.text)) return notes.reading(written);
  const found = readWord(written, items);
  if (!found) notes.leave(readingNotes.methodUnknown(written));
  else if (!found.exact) notes.assume(readingNotes.methodInWords(found.item.label));
  return notes.reading(found?.item.code ?? written);
}

/** Writes 跟进方式 as the team's label. {@link readMethod} reads the same back. */
export function writeMethod(method: string | null, items: readonly DictionaryItem[]): string {
  if (method === null) return '';
  return inWords(
    items,
    (word) => word(method),
    (cell) => readMethod(cell, items).value === method,
  );
}
