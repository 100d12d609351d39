import type { ChangedKind } from '@genjin/domain/change';
import { useMemo } from 'react';
import { industryName, useIndustries } from './industry-names.ts';
import { useColleagues, useSettings } from './me.tsx';
import { useLocale } from './text.ts';
import { fieldTitle, valueText } from './value-words.ts';

/** A thing that others name by its id. */
export interface Named {
  readonly id: string;
  readonly name: string | null;
}

/** Titles and values of changed things in the reader's language and the team's words. `contacts` name a customer's people. */
export function useValueWords(contacts: readonly Named[] = []) {
  const locale = useLocale();
  const settings = useSettings();
  const { nameOf } = useColleagues();
  const industries = useIndustries();
  return useMemo(() => {
    const people = new Map(contacts.map((contact) => [contact.id, contact.name]));
    const words = {
      locale,
      zone: settings.zone,
      person: (id: string) => nameOf(id) || null,
      contact: (id: string) => people.get(id) ?? null,
      industry: (code: string) => industries && industryName(industries, code),
      entry: (dictionary: 'sources' | 'methods', code: string) => {
        const found = settings[dictionary].find((item) => item.code === code);
        return found ? ((locale === 'en' ? found.labelEn : null) ?? found.label) : null;
      },
    };
    return {
      title: (kind: ChangedKind, field: string) => fieldTitle(kind, field, locale),
      text: (kind: ChangedKind, field: string, value: unknown) => valueText(kind, field, value, words),
    };
  }, [contacts, locale, settings, nameOf, industries]);
}
