import type { FormChoices, ImportedForm } from '@genjin/domain/import-form';
import type { FormPerson, FormRecord } from '@genjin/domain/paper-form/form-record';
import { type Candidate, matchPeople } from '@genjin/domain/paper-form/match-people';
import { writtenName } from '@genjin/domain/paper-form/written-name';
import type { DraftReading } from './form-reading.ts';

/** Whom a name is taken for. `unknown`: for nobody known, which makes a new contact, or a third party on our side. */
export type Standing = 'chosen' | 'exact' | 'assumed' | 'undecided' | 'unknown';

/** A name on the form that may mean somebody who is known. */
export interface WrittenName {
  readonly side: 'ours' | 'theirs';
  readonly name: string;
  /** The rows of part 2 (from 0) it stands on; none for one of part 1 only. */
  readonly rows: readonly number[];
  readonly standing: Standing;
  /** Who may be meant. */
  readonly among: readonly string[];
  /** Who is taken; null for nobody known. */
  readonly meant: string | null;
}

interface PeopleThere {
  readonly colleagues: readonly Candidate[];
  readonly contacts: ImportedForm['contacts'];
}

/** The names on a form, ours first, each with whom it is taken for: by choice, else by the name where it can mean only one. */
export function writtenPeople(
  reading: Pick<DraftReading, 'record' | 'rows'>,
  choices: Pick<FormChoices, 'ours' | 'theirs' | 'leftOut'>,
  there: PeopleThere,
): WrittenName[] {
  return [...ourPeople(reading, choices, there.colleagues), ...theirPeople(reading, choices, there.contacts)];
}

function takenFollowUps({ record, rows }: Pick<DraftReading, 'record' | 'rows'>, leftOut: readonly number[]) {
  return record.followUps.flatMap((followUp, index) => {
    const row = rows[index] ?? index;
    return leftOut.includes(row) ? [] : [{ followUp, row }];
  });
}

function ourPeople(
  reading: Pick<DraftReading, 'record' | 'rows'>,
  { ours, leftOut }: Pick<FormChoices, 'ours' | 'leftOut'>,
  colleagues: readonly Candidate[],
): WrittenName[] {
  const names = new Map<string, number[]>();
  for (const { followUp, row } of takenFollowUps(reading, leftOut)) {
    const owners = followUp.actions.flatMap(({ owner }) => (owner === null ? [] : [owner]));
    for (const name of new Set([...followUp.ours, ...owners])) names.set(name, [...(names.get(name) ?? []), row]);
  }
  return [...names].map(([name, rows]) => {
    const chosen = Object.hasOwn(ours, name) ? ours[name] : undefined;
    const known = chosen === null || colleagues.some((one) => one.id === chosen);
    return { side: 'ours', name, rows, ...standingOf(name, known ? chosen : undefined, colleagues) };
  });
}

function theirPeople(
  reading: Pick<DraftReading, 'record' | 'rows'>,
  { theirs, leftOut }: Pick<FormChoices, 'theirs' | 'leftOut'>,
  contacts: readonly Candidate[],
): WrittenName[] {
  const onForm = reading.record.contacts;
  const inPart1 = new Map<string, number>();
  for (const contact of onForm) inPart1.set(writtenName(contact), (inPart1.get(writtenName(contact)) ?? 0) + 1);
  const met = new Map<string, { person: FormPerson; rows: number[] }>();
  for (const { followUp, row } of takenFollowUps(reading, leftOut))
    for (const person of followUp.theirs) {
      const name = writtenName(person);
      const known = met.get(name);
      if (known) known.rows.push(row);
      else met.set(name, { person, rows: [row] });
    }
  const told = (name: string, rows: readonly number[], among: readonly Candidate[]): WrittenName => {
    const chosen = Object.hasOwn(theirs, name) ? theirs[name] : undefined;
    const decided = chosen === 'new' ? null : contacts.some((one) => one.id === chosen) ? chosen : undefined;
    return { side: 'theirs', name, rows, ...standingOf(name, decided, among) };
  };
  // Without known contacts, the people of part 1 are new ones, and that needs no word.
  const first =
    contacts.length === 0 ? [] : [...inPart1.keys()].map((name) => told(name, met.get(name)?.rows ?? [], contacts));
  const others = [...met].filter(([name]) => (contacts.length === 0 ? inPart1.get(name) !== 1 : !inPart1.has(name)));
  const isKnown = (contact: FormPerson) => first.some((one) => one.name === writtenName(contact) && one.meant !== null);
  const everybody = [
    ...contacts,
    ...onForm.flatMap((contact, index): Candidate[] =>
      isKnown(contact) ? [] : [{ id: `${newContact}${index}`, name: contact.name, title: contact.title }],
    ),
  ];
  return [...first, ...others.map(([name, { rows }]) => told(name, rows, everybody))];
}

/** Marks people who are on the form and get a contact of their own: they can be meant, and not be chosen. */
const newContact = 'new ';

/** Whether somebody who may be meant is only on the form as yet. */
export function isOnFormOnly(id: string): boolean {
  return id.startsWith(newContact);
}

/** How somebody who is only on the form is written there; '' for anybody else. */
export function nameOnFormOf(id: string, { contacts }: Pick<FormRecord, 'contacts'>): string {
  const contact = isOnFormOnly(id) ? contacts[Number(id.slice(newContact.length))] : undefined;
  return contact ? writtenName(contact) : '';
}

function standingOf(
  name: string,
  chosen: string | null | undefined,
  among: readonly Candidate[],
): Pick<WrittenName, 'standing' | 'among' | 'meant'> {
  const match = matchPeople(name, among);
  const meant = match.kind === 'one' ? [match.id] : match.kind === 'several' ? match.ids : [];
  if (chosen !== undefined) return { standing: 'chosen', among: meant, meant: chosen };
  const [only = null, ...others] = meant;
  if (others.length > 0) return { standing: 'undecided', among: meant, meant: null };
  if (only === null) return { standing: 'unknown', among: [], meant: null };
  const full = among.find((one) => one.id === only);
  const exact =
    full !== undefined && (full.name === name || writtenName({ name: full.name, title: full.title ?? null }) === name);
  return { standing: exact ? 'exact' : 'assumed', among: meant, meant: only };
}
