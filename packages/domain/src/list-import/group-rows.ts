import type { FormCustomer, FormRecord } from '../paper-form/form-record.ts';
import { sameValue } from '../paper-form/same-value.ts';
import type { CustomerKey, RowReading } from './row-reading.ts';

/** Where a row belongs among the customers of one import. */
export interface Grouped {
  /** The customer's number in this import, from 0 in the order of first appearance. */
  readonly group: number;
  readonly isNew: boolean;
}

/**
 * Tells which rows of one import are one customer: the same name (spelling aside) and no two different credit codes. People share names
 * more often than companies do: two with the same name are one only by the same telephone. A row that continues the one above belongs
 * to it. Keeps keys only, so that rows may stream.
 */
export function makeGrouping(): (reading: Pick<RowReading, 'customerKey' | 'continues' | 'record'>) => Grouped {
  const byName = new Map<string, { readonly group: number; creditCode: string | null }[]>();
  let [count, last] = [0, -1];
  return ({ customerKey, continues, record }) => {
    if (continues && last >= 0) return { group: last, isNew: false };
    const { exact, creditCode, phones } = customerKey;
    const name = record.customer.type === 'individual' ? `${exact} ${phones[0] ?? ''}` : exact;
    const same = byName.get(name) ?? [];
    const known = same.find((one) => one.creditCode === creditCode || one.creditCode === null || creditCode === null);
    if (known && exact !== '') {
      known.creditCode ??= creditCode;
      last = known.group;
      return { group: known.group, isNew: false };
    }
    last = count;
    count += 1;
    byName.set(name, [...same, { group: last, creditCode }]);
    return { group: last, isNew: true };
  };
}

/** Whether two customers of different names or files may be the same: for asking, never for joining silently. */
export function mayBeSame(a: CustomerKey, b: CustomerKey): 'exact' | 'creditCode' | 'similar' | 'phone' | null {
  if (a.exact !== '' && a.exact === b.exact) return 'exact';
  if (a.creditCode !== null && a.creditCode === b.creditCode) return 'creditCode';
  if (a.similar !== '' && a.similar === b.similar) return 'similar';
  return a.phones.some((phone) => b.phones.includes(phone)) ? 'phone' : null;
}

/** A later row of the same customer said something else about one field: the first stays, this is told. */
export interface RowConflict {
  readonly field: keyof FormCustomer;
  readonly kept: unknown;
  readonly left: unknown;
}

const told = (value: unknown): boolean => value !== null && !(Array.isArray(value) && value.length === 0);

/**
 * Joins a later row of the same customer to what is known: fields that were unknown are filled in, contacts, follow-ups, needs and the
 * like are added unless they are there already. Of two different values the first stays, and the conflict is told.
 */
export function joinRows(
  first: FormRecord,
  more: FormRecord,
): { readonly record: FormRecord; readonly conflicts: readonly RowConflict[] } {
  const conflicts: RowConflict[] = [];
  const customer: Record<string, unknown> = { ...first.customer };
  for (const [key, value] of Object.entries(more.customer)) {
    const field = key as keyof FormCustomer;
    const kept = first.customer[field];
    if (field === 'name' || field === 'type' || !told(value) || sameValue(kept, value)) continue;
    if (field === 'summary') customer.summary = [kept, value].filter(told).join('\n');
    else if (field === 'sources')
      customer.sources = [...new Set([...first.customer.sources, ...more.customer.sources])];
    else if (!told(kept)) customer[field] = value;
    else if (field !== 'stage' || value !== 'potential') conflicts.push({ field, kept, left: value });
  }
  if (first.customer.stage === 'potential' && more.customer.stage !== 'potential' && first.customer.status === null) {
    customer.stage = more.customer.stage;
    customer.status = more.customer.status;
  }
  const record: FormRecord = {
    customer: customer as unknown as FormCustomer,
    contacts: joinContacts(first.contacts, more.contacts),
    needs: joined(first.needs, more.needs),
    cooperations: joined(first.cooperations, more.cooperations),
    obstacles: joined(first.obstacles, more.obstacles),
    followUps: joined(first.followUps, more.followUps).toSorted((a, b) => (a.day < b.day ? 1 : a.day > b.day ? -1 : 0)),
  };
  return {
    record,
    conflicts: conflicts.filter(({ field }) => !sameValue(record.customer[field], more.customer[field])),
  };
}

function joined<T>(known: readonly T[], more: readonly T[]): T[] {
  return [...known, ...more.filter((one) => !known.some((other) => sameValue(one, other)))];
}

type Contacts = FormRecord['contacts'];

/** The same person by name (and phone, where both have one) is one contact with what both rows say. */
function joinContacts(known: Contacts, more: Contacts): Contacts {
  const all = [...known];
  for (const person of more) {
    const at = all.findIndex((other) => isSamePerson(other, person));
    const other = all[at];
    if (!other) all.push({ ...person, isPrimary: all.length === 0 && person.isPrimary, reportsTo: null });
    else
      all[at] = {
        ...other,
        title: other.title ?? person.title,
        department: other.department ?? person.department,
        wechat: other.wechat ?? person.wechat,
        note: [...new Set([other.note, person.note])].filter((part) => part !== null).join('\n') || null,
        phones: [...new Set([...other.phones, ...person.phones])],
        emails: [...new Set([...other.emails, ...person.emails])],
        decisionRoles: [...new Set([...other.decisionRoles, ...person.decisionRoles])],
      };
  }
  return all;
}

function isSamePerson(a: Contacts[number], b: Contacts[number]): boolean {
  if (a.name !== b.name) return false;
  if (a.title !== null && b.title !== null && a.title !== b.title) return false;
  const apart = a.phones.length > 0 && b.phones.length > 0 && !a.phones.some((phone) => b.phones.includes(phone));
  return a.name !== null ? !(apart && a.title !== b.title) : !apart && a.title === b.title;
}
