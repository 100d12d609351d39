import type { Contact } from '@genjin/domain/contact';
import { phoneDigits, readPhones } from '@genjin/domain/phone';
import { nameTokens, phoneTailTokens } from '@genjin/domain/search-tokens';
import type { ContactTokens } from './contacts.store.ts';

/** What a contact is found by; phones, mails (before the @) and WeChat apart, since not everybody may search them. */
export function tokensOf(contact: Pick<Contact, 'name' | 'phones' | 'emails' | 'wechat'>): ContactTokens {
  const accounts = [...contact.emails.map((email) => email.split('@')[0] ?? ''), contact.wechat ?? ''];
  return {
    name: contact.name === null ? [] : nameTokens(contact.name, 'person'),
    private: [
      ...new Set([
        ...contact.phones.flatMap(readPhones).flatMap(({ normalised }) => phoneTailTokens(phoneDigits(normalised))),
        ...accounts.flatMap((account) => nameTokens(account, 'company')),
      ]),
    ],
  };
}
