import type { Contact, NewContact } from '@genjin/domain/contact';
import { sql } from 'kysely';
import type { Db, Tx } from '#kit/db';

/** A contact as it is kept: nothing masked. */
export type KeptContact = Omit<Contact, 'masked'>;

/** The fields that people write. */
export type ContactValues = Omit<NewContact, 'id' | 'customerId'>;

/** What contacts are found by: their name, and apart from it what only some may read. */
export interface ContactTokens {
  readonly name: readonly string[];
  readonly private: readonly string[];
}

const selection = (db: Db) =>
  db
    .selectFrom('contacts')
    .select((eb) => [
      'contacts.id',
      'contacts.customerId',
      'contacts.name',
      'contacts.title',
      'contacts.department',
      'contacts.phones',
      'contacts.emails',
      'contacts.wechat',
      'contacts.decisionRoles',
      'contacts.stance',
      'contacts.influence',
      'contacts.reportsToId',
      'contacts.isPrimary',
      'contacts.hasLeft',
      'contacts.note',
      'contacts.version',
      'contacts.createdAt',
      'contacts.updatedAt',
      eb
        .selectFrom('followUpParticipants as participant')
        .innerJoin('effectiveContacts as met', 'met.id', 'participant.followUpId')
        .select((inner) => inner.fn.max('met.endedAt').as('at'))
        .whereRef('participant.contactId', '=', 'contacts.id')
        .as('lastMetAt'),
    ])
    .$narrowType<Pick<KeptContact, 'decisionRoles' | 'stance' | 'influence'>>();

/** The people at a customer, in the order they were added. */
export function contactsQuery(db: Db, customerId: string) {
  return selection(db)
    .where('contacts.customerId', '=', customerId)
    .orderBy('contacts.createdAt')
    .orderBy('contacts.id');
}

export function selectContacts(db: Db, customerId: string): Promise<KeptContact[]> {
  return contactsQuery(db, customerId).execute();
}

/** The people at several customers, customer by customer, each in the order they were added. */
export function selectContactsOf(db: Db, customerIds: readonly string[]): Promise<KeptContact[]> {
  return selection(db)
    .where('contacts.customerId', 'in', [...customerIds])
    .orderBy('contacts.customerId')
    .orderBy('contacts.createdAt')
    .orderBy('contacts.id')
    .execute();
}

export function selectContact(db: Db, id: string): Promise<KeptContact | undefined> {
  return selection(db).where('contacts.id', '=', id).executeTakeFirst();
}

/** The customer of a contact. */
export async function selectCustomerOf(db: Db, contactId: string): Promise<string | undefined> {
  const row = await db.selectFrom('contacts').select('customerId').where('id', '=', contactId).executeTakeFirst();
  return row?.customerId;
}

/** Holds a customer's people until the transaction ends: who is primary and who reports to whom concerns several of them. */
export async function lockPeople(tx: Tx, customerId: string): Promise<void> {
  await tx.selectFrom('customers').select('id').where('id', '=', customerId).forNoKeyUpdate().execute();
}

export async function insertContact(
  tx: Tx,
  key: { id: string; customerId: string; at: string },
  values: ContactValues,
  tokens: ContactTokens,
): Promise<void> {
  const { at, ...ids } = key;
  await tx
    .insertInto('contacts')
    .values({ ...ids, ...values, ...searchColumns(tokens), createdAt: at, updatedAt: at })
    .execute();
}

export async function updateContact(
  tx: Tx,
  contact: Pick<KeptContact, 'id' | 'version'>,
  values: Partial<ContactValues>,
  tokens: ContactTokens | null,
  now: string,
): Promise<void> {
  await tx
    .updateTable('contacts')
    .set({
      ...values,
      ...(tokens ? searchColumns(tokens) : {}),
      version: contact.version + 1,
      updatedAt: sql<string>`greatest(contacts.updated_at, ${now}::timestamptz)`,
    })
    .where('id', '=', contact.id)
    .where('version', '=', contact.version)
    .execute();
}

const searchColumns = (tokens: ContactTokens) => ({
  search: sql<string>`array_to_tsvector(${[...tokens.name]}::text[])`,
  privateSearch: sql<string>`array_to_tsvector(${[...tokens.private]}::text[])`,
});
