import { type Contact, decisionRoles } from '@genjin/domain/contact';
import type { Locale } from '@genjin/domain/field';
import { translator } from '#kit/text.ts';
import { contactMessages } from '#messages/contacts.ts';

/** How a contact is called: by name, else by role, else as somebody unknown. */
export function contactName(contact: Pick<Contact, 'name' | 'decisionRoles'>, locale: Locale): string {
  if (contact.name) return contact.name;
  const t = translator(contactMessages, locale);
  const [role] = contact.decisionRoles;
  return role ? t('namelessRole', { role: decisionRoles.label(role, locale) }) : t('nameless');
}

/** Who to show first: the main contact, then by decision role in the form's order, then the others; who has left comes last. */
export function inReadingOrder(contacts: readonly Contact[]): Contact[] {
  return contacts.toSorted((one, other) => rank(one) - rank(other));
}

function rank(contact: Contact): number {
  const role = Math.min(
    decisionRoles.codes.length,
    ...contact.decisionRoles.map((code) => decisionRoles.codes.indexOf(code)),
  );
  return (contact.hasLeft ? 1000 : 0) + (contact.isPrimary ? 0 : 100) + role;
}

/** The people of the picture from the top of the house down, as far as roles tell. */
export function inChainOrder(contacts: readonly Contact[]): Contact[] {
  return contacts.toSorted((one, other) => rank({ ...one, isPrimary: false }) - rank({ ...other, isPrimary: false }));
}
