import { ContactFields } from '@genjin/domain/contact';
import type { FieldProblem } from '@genjin/domain/errors';
import { sentenceOf } from '@genjin/domain/errors';
import type { FormContact, FormPerson } from '@genjin/domain/paper-form/form-record';
import type { ContactValues, KeptContact } from '#features/contacts/import-contacts.service';
import { completion } from './complete-contact.ts';
import type { FormProblems } from './form-problems.ts';
import type { ReadPaper } from './read-paper.ts';
import type { ResolvedPeople } from './resolve-people.ts';

/** What becomes of the people on a form. */
export interface ContactsDraft {
  /** Superiors before who reports to them. */
  readonly fresh: readonly (ContactValues & { readonly id: string })[];
  readonly completed: readonly { readonly contact: KeptContact; readonly values: Partial<ContactValues> }[];
}

const unknown: Omit<FormContact, 'name' | 'title'> = {
  department: null,
  phones: [],
  emails: [],
  wechat: null,
  influence: null,
  stance: 'unknown',
  isPrimary: false,
  hasLeft: false,
  note: null,
  decisionRoles: [],
  reportsTo: null,
};

interface Written {
  readonly id: string;
  readonly contact: FormContact;
  readonly superior: string | null;
}

/**
 * New people, and what the form adds to known ones. A customer has one main contact: the known one stays, else the form's first.
 * @param because what is written into the note of a known person beside what the form has otherwise
 */
export function draftContacts(
  read: ReadPaper,
  people: ResolvedPeople,
  known: readonly KeptContact[],
  because: string,
  problems: FormProblems,
): ContactsDraft {
  const written = writtenPeople(read, people);
  const above = new Map(known.map((one) => [one.id, one.reportsToId]));
  const fresh: (ContactValues & { id: string })[] = [];
  const completed: { contact: KeptContact; values: Partial<ContactValues> }[] = [];
  let hasPrimary = known.some((one) => one.isPrimary);
  for (const { id, contact, superior } of superiorsFirst(written)) {
    const reportsToId = superior !== null && !leadsTo(above, superior, id) ? superior : null;
    if (superior !== null && reportsToId === null)
      problems.atField(
        'decisionChain',
        'contact.reports_to_cycle',
        sentenceOf('contact.reports_to_cycle', problems.locale),
      );
    const there = known.find((one) => one.id === id);
    if (there) {
      const values = checked(completion(there, { ...contact, reportsToId }, because), problems);
      if (values && Object.keys(values).length > 0) completed.push({ contact: there, values });
      if (there.reportsToId === null) above.set(id, reportsToId);
      continue;
    }
    const { reportsTo: _, ...fields } = contact;
    const isPrimary = contact.isPrimary && !hasPrimary;
    hasPrimary ||= isPrimary;
    const values = checked({ ...fields, decisionRoles: [...fields.decisionRoles], isPrimary, reportsToId }, problems);
    if (values) fresh.push({ ...(values as ContactValues), id });
    above.set(id, reportsToId);
  }
  return { fresh, completed };
}

function writtenPeople({ record }: ReadPaper, people: ResolvedPeople): Written[] {
  const idOf = (index: number | null) => (index === null ? null : (people.contacts[index]?.id ?? null));
  return [
    ...record.contacts.flatMap((contact, index) => {
      const id = idOf(index);
      const superior = idOf(contact.reportsTo);
      return id === null ? [] : [{ id, contact, superior: superior === id ? null : superior }];
    }),
    ...people.met.map(({ id, written }) => ({ id, contact: { ...unknown, ...onlyNamed(written) }, superior: null })),
  ];
}

const onlyNamed = ({ name, title }: FormPerson): FormPerson => ({ name, title });

/** Everybody after their superior; those of a circle as they come, for the circle to be noticed. */
function superiorsFirst(people: readonly Written[]): Written[] {
  const placed = new Set<string>();
  const sorted: Written[] = [];
  let waiting = [...people];
  while (waiting.length > 0) {
    const ready = waiting.filter(({ superior }) => superior === null || !waiting.some((one) => one.id === superior));
    const next = ready.length > 0 ? ready : waiting;
    for (const one of next) if (!placed.has(one.id)) sorted.push(one);
    for (const one of next) placed.add(one.id);
    waiting = waiting.filter((one) => !next.includes(one));
  }
  return sorted;
}

/** Whether the line upwards from one person meets another. */
function leadsTo(above: ReadonlyMap<string, string | null>, from: string, to: string): boolean {
  const seen = new Set<string>();
  for (let id: string | null = from; id !== null && !seen.has(id); id = above.get(id) ?? null) {
    if (id === to) return true;
    seen.add(id);
  }
  return false;
}

const inChain = ['decisionRoles', 'reportsToId', 'influence', 'stance'];

function checked(values: Partial<ContactValues>, problems: FormProblems): Partial<ContactValues> | null {
  const where = ([field]: FieldProblem['path']) => (inChain.includes(String(field)) ? 'decisionChain' : 'contacts');
  return problems.check(ContactFields.partial(), values, where);
}
