import { type Industry, industryByCode, industryPath, searchIndustries } from '../industry.ts';
import { lastBracket } from './cell-cuts.ts';
import { naturalOrQuoted } from './natural-or-quoted.ts';
import { hideQuotes } from './quoted-text.ts';
import { readingNotes } from './reading-notes.ts';
import { sameValue } from './same-value.ts';
import { ReadingNotes, saysNothing, type TextReading } from './text-reading.ts';

/** What 所属行业 holds: a code of GB/T 4754-2017, and the words. */
export interface IndustryWords {
  readonly industryCode: string | null;
  readonly industryNote: string | null;
}

const codeShape = /^(?:[A-T](?:\d{2,4})?|\d{2,4})$/;
const fold = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[、,，()（）\s]/g, '');

/** The row that all others lie below, where there is one. */
function topOf(rows: readonly Industry[]): Industry | null {
  const top = [...rows].sort((a, b) => a.level - b.level)[0];
  if (!top) return null;
  const below = ({ code }: Industry): boolean =>
    code === top.code ||
    (top.level === 1 ? industryPath(code)[0] === top.name : code.startsWith(top.code) && industryPath(code).length > 0);
  return rows.every(below) ? top : null;
}

/**
 * The one industry that words mean, as the form's guide writes them from the broad to the narrow ("服务业-软件"): the last word is a row's
 * name or its beginning, and no other row's outside it. Null where several could be meant.
 */
export function industryMeant(words: string): Industry | null {
  const last = words
    .slice(0, 60)
    .normalize('NFKC')
    .split(/[\s/、,，;；|>·:：\-‐-―]+/u)
    .map(fold)
    .filter((word) => word !== '')
    .at(-1);
  if (!last || !/\p{Script=Han}{2}/u.test(last)) return null;
  const found = searchIndustries(last, 2000);
  const named = found.filter((row) => fold(row.name) === last);
  const begun = found.filter((row) => fold(row.name).startsWith(last));
  return topOf(named.length > 0 ? named : begun);
}

/** Reads 所属行业: "软件开发(6513)", "I6513", or words, of which only an unambiguous hit becomes a code, told as assumed. */
export function readIndustry(text: string): TextReading<IndustryWords> {
  const notes = new ReadingNotes();
  if (saysNothing(text)) return notes.reading({ industryCode: null, industryNote: null });
  const hidden = hideQuotes(text);
  const { head, inside } = lastBracket(hidden.text);
  const code = inside?.normalize('NFKC').toUpperCase() ?? '';
  if (codeShape.test(code) && (head === '' || hidden.isQuoted(head) || industryByCode(code))) {
    const official = !hidden.isQuoted(head) && industryByCode(code)?.name === head;
    return notes.reading({ industryCode: code, industryNote: head === '' || official ? null : hidden.value(head) });
  }
  const note = hidden.value(hidden.text);
  if (hidden.isQuoted(hidden.text)) return notes.reading({ industryCode: null, industryNote: note });
  const [, written = '', name = ''] = /^([A-T]?\d{0,4})\s?(.{0,60})$/.exec(note.normalize('NFKC')) ?? [];
  const known = codeShape.test(written) ? industryByCode(written) : null;
  if (known && (name === '' || fold(name) === fold(known.name)))
    return notes.reading({ industryCode: written, industryNote: null });
  const meant = industryMeant(note);
  if (meant) notes.assume(readingNotes.industryFound(`${meant.name} ${meant.code}`));
  return notes.reading({ industryCode: meant?.code ?? null, industryNote: note });
}

/** Writes 所属行业: "互联网/软件开发(6513)", the official name where there are no other words. {@link readIndustry} reads the same back. */
export function writeIndustry({ industryCode, industryNote }: IndustryWords): string {
  const expected = { industryCode, industryNote };
  const reads = (cell: string) => sameValue(readIndustry(cell).value, expected);
  if (industryNote !== null && reads(industryNote)) return industryNote;
  if (industryCode === null) return industryNote === null ? '' : naturalOrQuoted((quote) => quote(industryNote), reads);
  const official = industryByCode(industryCode)?.name ?? '';
  if (industryNote === null) return `${official}(${industryCode})`;
  return naturalOrQuoted((quote) => `${quote(industryNote)}(${industryCode})`, reads);
}
