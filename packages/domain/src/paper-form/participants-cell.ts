import { withoutEndMarks } from '../item-list.ts';
import { bracketPairs, cutOutsideBrackets, firstBracket } from './cell-cuts.ts';
import type { FormPerson } from './form-record.ts';
import { naturalOrQuoted, type Quote } from './natural-or-quoted.ts';
import { personMarks } from './people-words.ts';
import { type HiddenText, hideQuotes } from './quoted-text.ts';
import { readingNotes } from './reading-notes.ts';
import { sameValue } from './same-value.ts';
import { ReadingNotes, saysNothing, type TextReading } from './text-reading.ts';

/** A customer's person as written; `title` is undefined where the cell says nothing of it, null where it says there is none. */
export interface WrittenParticipant {
  readonly name: string | null;
  readonly title: string | null | undefined;
}

/** 参与人员 by sides. `unknown` are those whose side is not written. */
export interface ParticipantWords {
  readonly ours: readonly string[];
  readonly theirs: readonly WrittenParticipant[];
  readonly third: readonly string[];
  readonly unknown: readonly string[];
}

type Side = 'ours' | 'theirs' | 'third';
const sides: readonly (readonly [Side, string])[] = [
  ['ours', '我方人员|我方|我司|我们|本公司|本方|己方|乙方|销售人员|销售方|销售'],
  ['theirs', '客户方人员|客户方|客户人员|客户|甲方|对方'],
  ['third', '第三方人员|第三方|合作方|合作伙伴|伙伴'],
];
const sideAlternatives = sides.map(([, names]) => names).join('|');
const sideOf = (word: string): Side | null => sides.find(([, names]) => names.split('|').includes(word))?.[0] ?? null;

const betweenNames = '、，,;；/／+&\n\t';

/** Names between separators; blanks part Chinese names only, and 和 与 及 where both parts look like names. */
function namesIn(hidden: HiddenText, text: string): string[] {
  return cutOutsideBrackets(withoutEndMarks(text), betweenNames).flatMap((piece) => {
    if (hidden.isQuoted(piece) || piece.length > 60) return [piece];
    const words = piece.split(/\s+|(?<=\p{Script=Han}{2})[和与及](?=\p{Script=Han}{2})/u).filter((word) => word !== '');
    return words.every((word) => /^[\p{Script=Han}*()（）·]{1,20}$/u.test(word)) ? words : [piece];
  });
}

function personIn(hidden: HiddenText, text: string): WrittenParticipant {
  if (text === personMarks.unnamed) return { name: null, title: null };
  const { head, inside, tail } = firstBracket(text);
  if (inside === null || head === '' || tail !== '') return { name: hidden.value(text), title: undefined };
  if (inside === personMarks.unnamed) return { name: null, title: hidden.value(head) };
  return { name: hidden.value(head), title: inside === '' ? null : hidden.value(inside) };
}

interface SidePart {
  readonly side: Side | null;
  readonly text: string;
}

/** Cuts "销售(李)、客户(张、王)" and "我方:李 客户方:张总" at the words for the sides. */
function partsBySide(text: string): SidePart[] {
  const finder = new RegExp(`(?<=^|[\\s、，,;；。)）\\n])(${sideAlternatives})[ \\u3000]{0,4}([:：(（])`, 'g');
  const pairs = bracketPairs(text);
  const parts: SidePart[] = [];
  let [side, from]: [Side | null, number] = [null, 0];
  const close = (end: number) => {
    if (end > from && withoutEndMarks(text.slice(from, end)).trim() !== '')
      parts.push({ side, text: text.slice(from, end) });
  };
  for (const match of text.matchAll(finder)) {
    if (match.index < from) continue;
    close(match.index);
    side = sideOf(match[1] ?? '');
    from = match.index + match[0].length;
    if (match[2] === ':' || match[2] === '：') continue;
    const end = pairs.get(from - 1);
    if (end === undefined) continue;
    parts.push({ side, text: text.slice(from, end) });
    [side, from] = [null, end + 1];
  }
  close(text.length);
  return parts;
}

/** Reads 参与人员: "销售(李)、客户(张、王)、第三方(…)", "我方:李 客户方:张总、王总监(技术总监)". Sides that are not written are not guessed. */
export function readParticipants(text: string): TextReading<ParticipantWords> {
  const notes = new ReadingNotes();
  const [ours, theirs, third, unknown]: [string[], WrittenParticipant[], string[], string[]] = [[], [], [], []];
  if (saysNothing(text)) return notes.reading({ ours, theirs, third, unknown });
  const hidden = hideQuotes(text);
  for (const part of partsBySide(hidden.text)) {
    const names = namesIn(hidden, part.text).filter((name) => hidden.isQuoted(name) || !saysNothing(name));
    if (part.side === 'theirs') theirs.push(...names.map((name) => personIn(hidden, name)));
    else if (part.side === 'ours') ours.push(...names.map((name) => hidden.value(name)));
    else if (part.side === 'third') third.push(...names.map((name) => hidden.value(name)));
    else unknown.push(...names.map((name) => hidden.value(name)));
  }
  if (unknown.length > 0) notes.leave(readingNotes.sideUnknown(unknown.join('、')));
  return notes.reading({ ours, theirs, third, unknown });
}

/** The title of the only contact with a name; what the cell leaves out is filled in from there. */
export function titleOfName(name: string | null, contacts: readonly FormPerson[]): string | null {
  const [only, ...others] = name === null ? [] : contacts.filter((contact) => contact.name === name);
  return only && others.length === 0 ? only.title : null;
}

/** The customer's people with the titles that the contacts have. */
export function withTitles(people: readonly WrittenParticipant[], contacts: readonly FormPerson[]): FormPerson[] {
  return people.map(({ name, title }) => ({ name, title: title === undefined ? titleOfName(name, contacts) : title }));
}

function writePerson({ name, title }: FormPerson, contacts: readonly FormPerson[], quote: Quote): string {
  if (name === null) return title === null ? personMarks.unnamed : `${quote(title)}(${personMarks.unnamed})`;
  if (title === titleOfName(name, contacts)) return quote(name);
  return `${quote(name)}(${title === null ? '' : quote(title)})`;
}

/** Writes 参与人员: 销售(李)、客户(张、王)、第三方(…). {@link readParticipants} and {@link withTitles} read the same back. */
export function writeParticipants(
  people: {
    readonly ours: readonly string[];
    readonly theirs: readonly FormPerson[];
    readonly third: readonly string[];
  },
  contacts: readonly FormPerson[],
): string {
  const { ours, theirs, third } = people;
  return naturalOrQuoted(
    (quote) => {
      const groups: [string, string[]][] = [
        ['销售', ours.map(quote)],
        ['客户', theirs.map((person) => writePerson(person, contacts, quote))],
        ['第三方', third.map(quote)],
      ];
      return groups.flatMap(([side, names]) => (names.length > 0 ? [`${side}(${names.join('、')})`] : [])).join('、');
    },
    (cell) => {
      const read = readParticipants(cell).value;
      const back = { ours: read.ours, theirs: withTitles(read.theirs, contacts), third: read.third };
      return read.unknown.length === 0 && sameValue(back, { ours, theirs, third });
    },
  );
}
