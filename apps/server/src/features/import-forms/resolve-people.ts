import type { FormChoices } from '@genjin/domain/import-form';
import type { FormContact, FormPerson, FormRecord } from '@genjin/domain/paper-form/form-record';
import { type Candidate, matchPeople } from '@genjin/domain/paper-form/match-people';
import { writtenName } from '@genjin/domain/paper-form/written-name';
import { v7 as uuidv7 } from 'uuid';

/** A written name that may mean several people, and on which rows of part 2 (from 0) it stands; none for one in part 1. */
export interface UndecidedName {
  readonly side: 'ours' | 'theirs';
  readonly name: string;
  readonly rows: readonly number[];
  readonly among: readonly string[];
}

/** A person of the customer's who gets a record of their own. */
export interface NewPerson {
  readonly id: string;
  readonly written: FormContact | FormPerson;
}

/** Whom every name of a form means. */
export interface ResolvedPeople {
  readonly undecided: readonly UndecidedName[];
  /** A colleague's id; null for a name that is none of ours any more. */
  colleague(name: string): string | null;
  /** The contact of each of the form's contacts, in their order: a known one's id, or a new one's. */
  readonly contacts: readonly { readonly id: string; readonly known: boolean }[];
  /** People who only took part, and whom nobody knows yet. */
  readonly met: readonly NewPerson[];
  participant(person: FormPerson): string;
}

/** The known people that names are looked for among: inside one customer, and among active colleagues; nowhere else. */
export interface PeopleThere {
  readonly colleagues: readonly Candidate[];
  readonly contacts: readonly Candidate[];
}

/**
 * Finds whom each name means: by the reviewer's choice, else by the name where it can mean only one. What may mean several and is not
 * decided is told, never guessed.
 * @param rows the row of part 2 of each follow-up
 */
export function resolvePeople(
  record: FormRecord,
  rows: readonly number[],
  choices: Pick<FormChoices, 'ours' | 'theirs'>,
  there: PeopleThere,
): ResolvedPeople {
  const undecided: UndecidedName[] = [];
  const ours = new Map<string, string | null>();
  for (const [name, at] of namesOfOurs(record, rows)) {
    const chosen = own(choices.ours, name);
    if (chosen === null || there.colleagues.some((one) => one.id === chosen)) {
      ours.set(name, chosen ?? null);
      continue;
    }
    const match = matchPeople(name, there.colleagues);
    if (match.kind === 'several') undecided.push(undecidedName('ours', name, at, match.ids, there.colleagues));
    ours.set(name, match.kind === 'one' ? match.id : null);
  }

  const theirs = (person: FormPerson, at: readonly number[], among: readonly Candidate[]): string | null => {
    const name = writtenName(person);
    const chosen = own(choices.theirs, name);
    if (chosen === 'new') return null;
    if (chosen !== undefined && there.contacts.some((one) => one.id === chosen)) return chosen;
    const match = matchPeople(name, among);
    if (match.kind === 'several') undecided.push(undecidedName('theirs', name, at, match.ids, among));
    return match.kind === 'one' ? match.id : null;
  };
  const contacts = record.contacts.map((contact) => {
    const known = theirs(contact, [], there.contacts);
    return { id: known ?? uuidv7(), known: known !== null };
  });
  const everybody = [
    ...there.contacts,
    ...record.contacts.flatMap(({ name, title }, index) => {
      const contact = contacts[index];
      return contact && !contact.known ? [{ id: contact.id, name, title }] : [];
    }),
  ];
  const participants = new Map<string, string>();
  const met: NewPerson[] = [];
  for (const [name, { person, at }] of namesOfTheirs(record, rows)) {
    const [inPart1, ...namesakes] = contacts.filter((_, index) => nameOf(record, index) === name);
    const known = inPart1 && namesakes.length === 0 ? inPart1.id : theirs(person, at, everybody);
    const id = known ?? uuidv7();
    if (known === null) met.push({ id, written: person });
    participants.set(name, id);
  }
  return {
    undecided,
    colleague: (name) => ours.get(name) ?? null,
    contacts,
    met,
    participant: (person) => participants.get(writtenName(person)) ?? '',
  };
}

function undecidedName(
  side: UndecidedName['side'],
  name: string,
  rows: readonly number[],
  ids: readonly string[],
  among: readonly Candidate[],
): UndecidedName {
  const named = among.filter((one) => ids.includes(one.id));
  return {
    side,
    name,
    rows,
    among: named.map(({ name: full, title }) => writtenName({ name: full, title: title ?? null })),
  };
}

function nameOf({ contacts }: FormRecord, index: number): string | null {
  const contact = contacts[index];
  return contact ? writtenName(contact) : null;
}

function namesOfOurs(record: FormRecord, rows: readonly number[]): Map<string, number[]> {
  const names = new Map<string, number[]>();
  for (const [index, { ours, actions }] of record.followUps.entries())
    for (const name of new Set([...ours, ...actions.flatMap(({ owner }) => (owner === null ? [] : [owner]))]))
      names.set(name, [...(names.get(name) ?? []), rows[index] ?? index]);
  return names;
}

function namesOfTheirs(record: FormRecord, rows: readonly number[]) {
  const names = new Map<string, { readonly person: FormPerson; readonly at: number[] }>();
  for (const [index, { theirs }] of record.followUps.entries())
    for (const person of theirs) {
      const known = names.get(writtenName(person));
      if (known) known.at.push(rows[index] ?? index);
      else names.set(writtenName(person), { person, at: [rows[index] ?? index] });
    }
  return names;
}

/** A choice that was made, not something that every object has. */
function own<T>(choices: Readonly<Record<string, T>>, name: string): T | undefined {
  return Object.hasOwn(choices, name) ? choices[name] : undefined;
}
