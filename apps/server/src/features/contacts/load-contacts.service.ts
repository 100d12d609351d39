import type { Change } from '@genjin/domain/change';
import { type Contact, privateContactFields } from '@genjin/domain/contact';
import { maskEmail, maskPhone, maskPhonesInText, maskWechat } from '@genjin/domain/mask';
import { allows, type Relation } from '@genjin/domain/policy';
import type { Db } from '#kit/db';
import { part } from '#kit/one-go';
import { contactsQuery, type KeptContact, selectContact } from './contacts.store.ts';

/** The people at a customer, for {@link shownTo}: each relation gets its own out of the same rows. */
export const contactsPart = part(
  contactsQuery,
  (contacts: KeptContact[]) =>
    (relation: Relation): Contact[] =>
      contacts.map((contact) => shownTo(relation, contact)),
);

/** The people at a customer in full, for documents that are masked as a whole afterwards: such a mask has to know what it hides. */
export const keptContactsPart = part(contactsQuery, (contacts: KeptContact[]) => contacts);

/** One contact as this relation may see it; undefined where there is none. */
export async function contactOf(db: Db, relation: Relation, id: string): Promise<Contact | undefined> {
  const contact = await selectContact(db, id);
  return contact && shownTo(relation, contact);
}

/** The only way that a contact leaves: phones, mails and WeChat masked where the relation may not read them. */
export function shownTo(relation: Relation, contact: KeptContact): Contact {
  if (allows(relation, 'contact.readPrivate')) return { ...contact, masked: false };
  return {
    ...contact,
    phones: contact.phones.map(maskPhone),
    emails: contact.emails.map(maskEmail),
    wechat: contact.wechat && maskWechat(contact.wechat),
    note: contact.note && maskPhonesInText(contact.note),
    masked: true,
  };
}

const masks: Readonly<Record<(typeof privateContactFields)[number], (text: string) => string>> = {
  phones: maskPhone,
  emails: maskEmail,
  wechat: maskWechat,
};

/** One value of a contact's history as this relation may see it. */
export function valueShownTo(relation: Relation, field: string, value: Change['before']): Change['before'] {
  if (allows(relation, 'contact.readPrivate')) return value;
  const known = privateContactFields.find((name) => name === field);
  const mask = known ? masks[known] : maskPhonesInText;
  if (typeof value === 'string') return mask(value);
  return Array.isArray(value) ? value.map((one) => (typeof one === 'string' ? mask(one) : one)) : value;
}
