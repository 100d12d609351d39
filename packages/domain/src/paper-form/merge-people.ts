import type { FormContact } from './form-record.ts';
import { PeopleIndex } from './people-index.ts';
import { roleLabel, roleOfTitle } from './people-words.ts';
import { readingNotes } from './reading-notes.ts';
import { ReadingNotes, type TextReading } from './text-reading.ts';
import type { WrittenPerson, WrittenReference } from './written-person.ts';

const isSame = (a: WrittenPerson, b: Pick<WrittenPerson, 'name' | 'title'>): boolean =>
  a.name === b.name &&
  (a.name === null
    ? a.title !== null && a.title === b.title
    : a.title === b.title || a.title === null || b.title === null);

const withNew = (known: readonly string[], more: readonly string[]): string[] => {
  const before = new Set(known);
  return [...known, ...more.filter((one) => !before.has(one))];
};

function absorb(person: WrittenPerson, more: WrittenPerson): void {
  person.title ??= more.title;
  person.department ??= more.department;
  person.wechat ??= more.wechat;
  person.influence ??= more.influence;
  person.stance ??= more.stance;
  person.reportsTo ??= more.reportsTo;
  if (more.note !== null) person.note = person.note === null ? more.note : `${person.note}\n${more.note}`;
  person.hasLeft ||= more.hasLeft;
  person.phones = withNew(person.phones, more.phones);
  person.emails = withNew(person.emails, more.emails);
  if (more.roles) person.roles = person.roles ? [...new Set([...person.roles, ...more.roles])] : [...more.roles];
}

function indexOf(reference: WrittenReference, people: PeopleIndex): number | null {
  if (reference.number !== null)
    return reference.number >= 1 && reference.number <= people.size ? reference.number - 1 : null;
  const [only, ...others] =
    reference.title === null && reference.name !== null
      ? people.find(reference, () => true)
      : people.find(reference, (person) => isSame(person, reference));
  return only && others.length === 0 ? people.placeOf(only) : null;
}

function inferRole(person: WrittenPerson, notes: ReadingNotes): void {
  const role = person.roles === null && person.title !== null ? roleOfTitle(person.title) : null;
  if (!role) return;
  person.roles = [role];
  notes.assume(readingNotes.roleFromTitle(`${person.name ?? ''}(${person.title}) → ${roleLabel(role)}`));
}

/** People of a decision chain with the roles that their titles suggest. */
export function withInferredRoles(people: readonly WrittenPerson[]): WrittenPerson[] {
  return people.map((person) => {
    const role = person.roles === null && person.title !== null ? roleOfTitle(person.title) : null;
    return role ? { ...person, roles: [role] } : person;
  });
}

/**
 * Brings the people of the two cells together: who is named in both is one person. A title in the decision chain suggests a role where
 * none is written, told as assumed. The notes are about the decision chain.
 */
export function mergePeople(
  contacts: readonly WrittenPerson[],
  chain: readonly WrittenPerson[],
): TextReading<FormContact[]> {
  const notes = new ReadingNotes();
  const people = contacts.map((person) => ({ ...person, phones: [...person.phones], emails: [...person.emails] }));
  const index = new PeopleIndex();
  for (const person of people) index.add(person);
  const inChain = new Set<WrittenPerson>();
  for (const written of chain) {
    const numbered = written.number === null ? undefined : people[written.number - 1];
    const same = numbered ? [numbered] : index.find(written, (person) => isSame(person, written));
    const [only] = same;
    if (only && same.length === 1) {
      absorb(only, written);
      inChain.add(only);
    } else {
      if (same.length > 1) notes.leave(readingNotes.sameNameTwice(written.name ?? written.title ?? ''));
      const added = { ...written, phones: [...written.phones], emails: [...written.emails] };
      people.push(added);
      index.add(added);
      inChain.add(added);
    }
  }
  for (const person of inChain) inferRole(person, notes);
  return notes.reading(people.map((person, at) => contactOf(person, at, contacts.length, index, notes)));
}

function contactOf(
  person: WrittenPerson,
  at: number,
  listed: number,
  people: PeopleIndex,
  notes: ReadingNotes,
): FormContact {
  const reportsTo = person.reportsTo && indexOf(person.reportsTo, people);
  const lost = person.reportsTo && reportsTo === null ? `汇报给:${person.reportsTo.written}` : null;
  if (lost) notes.leave(readingNotes.unknownPersonReferred(person.reportsTo?.written ?? ''));
  return {
    name: person.name,
    title: person.title,
    department: person.department,
    phones: person.phones,
    emails: person.emails,
    wechat: person.wechat,
    influence: person.influence,
    stance: person.stance ?? 'unknown',
    isPrimary: person.primary ?? (at === 0 && listed > 0),
    hasLeft: person.hasLeft,
    note: lost ? [person.note, lost].filter((part) => part !== null).join('\n') : person.note,
    decisionRoles: person.roles ?? [],
    reportsTo,
  };
}
