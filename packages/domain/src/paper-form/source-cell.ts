import type { DictionaryItem } from '../settings.ts';
import { cutOutsideBrackets, lastBracket } from './cell-cuts.ts';
import { inWords, wordFinder, wordsIn } from './dictionary-words.ts';
import { hideQuotes } from './quoted-text.ts';
import { readingNotes } from './reading-notes.ts';
import { sameValue } from './same-value.ts';
import { ReadingNotes, saysNothing, type TextReading } from './text-reading.ts';

/** What 客户来源渠道 holds: codes of the team's words, and the words as written where they say more. */
export interface SourceWords {
  readonly sources: string[];
  readonly sourceNote: string | null;
}

/** Reads 客户来源渠道: "展会、转介绍", "其他(朋友圈)"; "行业展会转介绍" gives both, and its words are kept. */
export function readSources(text: string, items: readonly DictionaryItem[]): TextReading<SourceWords> {
  const notes = new ReadingNotes();
  if (saysNothing(text)) return notes.reading({ sources: [], sourceNote: null });
  const hidden = hideQuotes(text);
  const named = wordFinder(items);
  const codesOf = (list: string): string[] | null => {
    const pieces = cutOutsideBrackets(list, '、，,/／;；+\n');
    const codes = pieces.map((piece) => (hidden.isQuoted(piece) ? hidden.value(piece) : named(piece)?.code));
    return codes.length > 0 && codes.every((code) => code !== undefined) ? codes : null;
  };
  const { head, inside } = lastBracket(hidden.text);
  const listed = inside === null ? null : head === '' ? [] : codesOf(head);
  if (listed && inside) return notes.reading({ sources: listed, sourceNote: hidden.value(inside) });
  const all = codesOf(hidden.text);
  if (all) return notes.reading({ sources: all, sourceNote: null });
  const note = hidden.value(hidden.text);
  const found = wordsIn(note, items);
  if (found.length > 0) notes.assume(readingNotes.sourceAssumed(found.map((item) => item.label).join('、')));
  else notes.leave(readingNotes.keptAsIs(note));
  return notes.reading({ sources: found.map((item) => item.code), sourceNote: note });
}

/** Writes 客户来源渠道 in the team's words. {@link readSources} reads the same back. */
export function writeSources({ sources, sourceNote }: SourceWords, items: readonly DictionaryItem[]): string {
  const expected = { sources, sourceNote };
  const reads = (cell: string) => sameValue(readSources(cell, items).value, expected);
  if (sourceNote !== null && reads(sourceNote)) return sourceNote;
  return inWords(
    items,
    (word, quote) => sources.map(word).join('、') + (sourceNote === null ? '' : `(${quote(sourceNote)})`),
    reads,
  );
}
