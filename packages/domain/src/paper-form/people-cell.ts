import type { DecisionRole } from '../contact.ts';
import { withoutEndMarks } from '../item-list.ts';
import { cutAtLabels, cutOutsideBrackets, firstBracket } from './cell-cuts.ts';
import { hiddenItems } from './item-notation.ts';
import {
  influenceNamed,
  looksLikeTitle,
  type PersonLabel,
  personLabelNamed,
  personLabels,
  personMarks,
  roleLabel,
  roleNamed,
  rolesNamed,
  stanceNamed,
} from './people-words.ts';
import { factsIn, pieceKind } from './person-pieces.ts';
import { type HiddenText, hideQuotes } from './quoted-text.ts';
import { readingNotes } from './reading-notes.ts';
import { ReadingNotes, saysNothing, type TextReading } from './text-reading.ts';
import { nobody, type WrittenPerson } from './written-person.ts';

const betweenFacts = '、，,|｜\t\n';
const notKnown = /^(?:未知|不详|待定|待确认|不清楚|暂不清楚|尚未确定|未确定|无|暂无|\?|？)$/;
const longestName = 20;

/** Reads the people of one cell, fact after fact: a name opens a person, what follows belongs to them. */
class PeopleReader {
  readonly people: WrittenPerson[] = [];
  private roles: readonly DecisionRole[] | null = null;
  private readonly hidden: HiddenText;
  private readonly notes: ReadingNotes;

  constructor(hidden: HiddenText, notes: ReadingNotes) {
    this.hidden = hidden;
    this.notes = notes;
  }

  readItem(item: string): void {
    this.roles = null;
    for (const { label, text } of cutAtLabels(item, personLabels, personLabelNamed)) {
      if (label === null) this.readPieces(text);
      else if (typeof label !== 'string') this.readRole(label, text);
      else if (label === 'note') this.remark(this.hidden.value(withoutEndMarks(text)));
      else {
        const [value = '', ...others] = cutOutsideBrackets(text, betweenFacts);
        if (label === 'name') this.readPiece(value, true);
        else this.readLabelled(label, value);
        for (const other of others) this.readPiece(other);
      }
    }
  }

  private readRole(roles: readonly DecisionRole[], text: string): void {
    this.roles = roles;
    const named = withoutEndMarks(text.trim());
    if (notKnown.test(named)) this.notes.assume(readingNotes.roleUnknown(roles.map(roleLabel).join('/')));
    else this.readPieces(text);
  }

  private readPieces(text: string): void {
    for (const piece of cutOutsideBrackets(text, betweenFacts)) this.readPiece(piece);
  }

  private open(person: Partial<WrittenPerson>): void {
    this.people.push({ ...nobody(), roles: this.roles && [...this.roles], ...person });
  }

  private current(): WrittenPerson {
    const last = this.people.at(-1);
    if (last) return last;
    this.open({});
    return this.current();
  }

  private remark(text: string): void {
    if (text === '') return;
    const person = this.current();
    person.note = person.note === null ? text : `${person.note}\n${text}`;
  }

  private readLabelled(label: Exclude<PersonLabel, 'note' | 'name'>, value: string): void {
    const text = this.hidden.value(value);
    if (!this.hidden.isQuoted(value) && saysNothing(value)) {
      if (label === 'roles') this.current().roles = [];
      return;
    }
    const person = this.current();
    if (label === 'phone' || label === 'email') this.readAddresses(label, value);
    else if (label === 'roles') {
      person.roles = text === personMarks.noRole ? [] : [...(rolesNamed(text) ?? [])];
      if (person.roles.length === 0 && text !== personMarks.noRole) this.keep(text);
    } else if (label === 'stance' || label === 'influence') {
      if (label === 'stance' && stanceNamed(text)) person.stance = stanceNamed(text);
      else if (label === 'influence' && influenceNamed(text)) person.influence = influenceNamed(text);
      else this.keep(text);
    } else if (label === 'reportsTo') person.reportsTo = this.referenceTo(value);
    else if (person[label] === null) person[label] = text;
    else this.keep(text);
  }

  private readAddresses(label: 'phone' | 'email', value: string): void {
    const person = this.current();
    for (const piece of cutOutsideBrackets(value, '/／')) {
      if (!this.hidden.isQuoted(piece) && pieceKind(piece) === 'stars')
        this.notes.assume(readingNotes.maskedAway(piece));
      else person[label === 'phone' ? 'phones' : 'emails'].push(this.hidden.value(piece));
    }
  }

  private referenceTo(text: string): WrittenPerson['reportsTo'] {
    const { head, inside } = firstBracket(text);
    const number = /^联系人(\d{1,4})$/.exec(head)?.[1];
    if (number) return { number: Number(number), name: null, title: null, written: this.hidden.written(text) };
    const title = inside ? this.hidden.value(inside) : null;
    return { number: null, name: this.hidden.value(head), title, written: this.hidden.written(text) };
  }

  private readPiece(piece: string, isName = false): void {
    const { head, inside, tail } = firstBracket(piece);
    if (inside === null)
      for (const [index, fact] of factsIn(piece).entries()) this.readFact(fact, isName && index === 0);
    else this.readBracketed(head, inside, tail);
  }

  private readBracketed(head: string, inside: string, tail: string): void {
    const facts = this.hidden.isQuoted(head) ? [head] : factsIn(head);
    const last = facts.pop() ?? '';
    for (const fact of facts) this.readFact(fact);
    if (last === '' || pieceKind(last) !== 'words') {
      if (last !== '') this.readFact(last);
      this.readInside(inside);
    } else if (inside === personMarks.unnamed) this.open({ title: this.hidden.value(last) });
    else {
      const name = last === personMarks.unnamed ? null : this.hidden.value(last);
      const number = /^联系人(\d{1,4})$/.exec(last)?.[1];
      this.open(number ? { number: Number(number) } : { name });
      this.readInside(inside);
    }
    if (tail !== '') for (const fact of factsIn(tail.replace(/^[-—:：]\s?/, ''))) this.readFact(fact);
  }

  /** What stands in the bracket after a name: the title, and whatever else is known by its looks. */
  private readInside(inside: string): void {
    const titles: string[] = [];
    for (const { label, text } of cutAtLabels(inside, personLabels, personLabelNamed))
      for (const piece of cutOutsideBrackets(text, '、，,;；|｜\n')) {
        if (typeof label === 'string' && label !== 'note' && label !== 'name') this.readLabelled(label, piece);
        else if (this.hidden.isQuoted(piece) || !this.readKnown(piece)) titles.push(piece);
      }
    if (titles.length === 0) return;
    const person = this.current();
    const title = titles.length === 1 ? this.hidden.value(titles[0] ?? '') : this.hidden.written(titles.join('、'));
    if (person.title === null) person.title = title;
    else this.keep(title);
  }

  /** Marks, roles, addresses: known by their looks. */
  private readKnown(fact: string): boolean {
    const kind = pieceKind(fact);
    const role = roleNamed(fact);
    const person = this.people.at(-1);
    if (kind === 'stars') this.notes.assume(readingNotes.maskedAway(fact));
    else if (kind === 'email') this.current().emails.push(this.hidden.written(fact));
    else if (kind === 'phone') this.current().phones.push(this.hidden.written(fact));
    else if (person && /^(?:已离职|离职|已离开)$/.test(fact)) person.hasLeft = true;
    else if (person && fact === personMarks.primary) person.primary = true;
    else if (person && fact === personMarks.notPrimary) person.primary = false;
    else if (person && role) person.roles = [...(person.roles ?? []), role];
    else return false;
    return true;
  }

  private readFact(fact: string, isName = false): void {
    const number = /^联系人(\d{1,4})$/.exec(fact)?.[1];
    const last = this.people.at(-1);
    if (this.hidden.isQuoted(fact)) this.open({ name: this.hidden.value(fact) });
    else if (fact === personMarks.unnamed) this.open({});
    else if (number) this.open({ number: Number(number) });
    else if (saysNothing(fact) || this.readKnown(fact)) return;
    else if (!isName && looksLikeTitle(fact)) {
      if (last && last.title === null && last.name !== null) last.title = this.hidden.written(fact);
      else this.open({ title: this.hidden.written(fact) });
    } else if (fact.length <= longestName || isName) this.open({ name: this.hidden.written(fact) });
    else this.keep(this.hidden.written(fact));
  }

  /** What has no place of its own stays in the person's note. */
  private keep(text: string): void {
    this.remark(text);
    this.notes.leave(readingNotes.notedOnPerson(text));
  }
}

/**
 * Reads the people of 主要联系人信息 or 决策链信息: "张(采购经理)、电话:…、邮箱:…", "最终决策人:李(总经理)", one person after another, in
 * lines, numbered or not. A person without a name has a title only.
 */
export function readPeople(text: string): TextReading<WrittenPerson[]> {
  const notes = new ReadingNotes();
  if (saysNothing(text)) return notes.reading([]);
  const hidden = hideQuotes(text);
  const reader = new PeopleReader(hidden, notes);
  for (const item of hiddenItems(hidden.text)) reader.readItem(item);
  return notes.reading(reader.people);
}
