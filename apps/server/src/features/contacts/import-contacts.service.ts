import { noteChanges } from '#features/changes/changes.service';
import type { Ctx } from '#kit/context';
import type { Db, Tx } from '#kit/db';
import { tokensOf } from './contact-tokens.ts';
import {
  type ContactValues,
  insertContact,
  type KeptContact,
  lockPeople,
  selectContacts,
  updateContact,
} from './contacts.store.ts';
import { notedOnCreate } from './noted-on-create.ts';

export type { ContactValues, KeptContact };

/** The people at a customer, nothing masked, for matching names against. The caller has checked `contact.readPrivate`. */
export function peopleAt(db: Db, customerId: string): Promise<KeptContact[]> {
  return selectContacts(db, customerId);
}

/** As {@link peopleAt}, held until the transaction ends. */
export async function holdPeopleAt(tx: Tx, customerId: string): Promise<KeptContact[]> {
  await lockPeople(tx, customerId);
  return selectContacts(tx, customerId);
}

/** People who came with a file, superiors before who reports to them. The caller has checked `customer.edit`. */
export async function importContacts(
  tx: Tx,
  ctx: Ctx,
  customerId: string,
  contacts: readonly (ContactValues & { readonly id: string })[],
  reason: string,
): Promise<void> {
  for (const { id, ...values } of contacts) {
    await insertContact(tx, { id, customerId, at: ctx.now }, values, tokensOf(values));
    const about = { customerId, kind: 'contact', subjectId: id, subject: values.name, reason } as const;
    await noteChanges(tx, ctx, about, null, notedOnCreate(values));
  }
}

/** Writes what a file adds to somebody known; the caller holds the customer's people. */
export async function completeContact(
  tx: Tx,
  ctx: Ctx,
  contact: KeptContact,
  values: Partial<ContactValues>,
  reason: string,
): Promise<void> {
  const about = {
    customerId: contact.customerId,
    kind: 'contact',
    subjectId: contact.id,
    subject: contact.name,
    reason,
  } as const;
  const changed = await noteChanges(tx, ctx, about, { ...contact }, values);
  if (changed.length > 0) await updateContact(tx, contact, values, tokensOf({ ...contact, ...values }), ctx.now);
}
