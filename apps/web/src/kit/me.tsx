import type { Permission } from '@genjin/domain/policy';
import { type Me, sessionApi } from '@genjin/domain/session';
import { type DictionaryItem, type Settings, settingsApi } from '@genjin/domain/settings';
import { type Colleague, userApi } from '@genjin/domain/user';
import { createContext, type ReactNode, useContext, useEffect, useMemo } from 'react';
import type { CallError } from './call-error.ts';
import { useAnswer } from './queries.ts';
import { setLocale, useLocale } from './text.ts';

const Person = createContext<{ me: Me; settings: Settings } | null>(null);

interface SignedInProps {
  readonly children: ReactNode;
  readonly waiting: ReactNode;
  /** What to show instead: `error.code` is `session.required` where nobody is signed in. */
  readonly refused: (error: CallError, retry: () => void) => ReactNode;
}

/** Loads who is signed in and the team's settings; below it {@link useMe} and {@link useSettings} always answer. */
export function SignedIn({ children, waiting, refused }: SignedInProps) {
  const me = useAnswer(sessionApi.me);
  const settings = useAnswer(settingsApi.read);
  const locale = me.data?.locale;
  useEffect(() => {
    if (locale) setLocale(locale);
  }, [locale]);
  const person = useMemo(
    () => (me.data && settings.data ? { me: me.data, settings: settings.data } : null),
    [me.data, settings.data],
  );
  if (person) return <Person value={person}>{children}</Person>;
  const error = me.error ?? settings.error;
  if (error)
    return refused(error, () => {
      me.refetch();
      settings.refetch();
    });
  return waiting;
}

function usePerson(): { me: Me; settings: Settings } {
  const person = useContext(Person);
  if (!person) throw new Error('useMe and useSettings work below <SignedIn> only');
  return person;
}

/** The signed-in person. */
export function useMe(): Me {
  return usePerson().me;
}

/** Whether the signed-in person may do something beyond single customers; a customer's own abilities are in its file. */
export function useMay(): (permission: Permission) => boolean {
  const { may } = useMe();
  return useMemo(() => (permission) => may.includes(permission), [may]);
}

/** The team's settings: words, goals, thresholds, time zone, attachment limit. */
export function useSettings(): Settings {
  return usePerson().settings;
}

/** The colleagues: `active` to choose from, `nameOf` for anybody, also disabled ones. Empty until loaded. */
export function useColleagues(): {
  all: readonly Colleague[];
  active: readonly Colleague[];
  nameOf: (id: string) => string;
} {
  const { data } = useAnswer(userApi.colleagues);
  return useMemo(() => {
    const all = data?.items ?? [];
    const names = new Map(all.map((one) => [one.id, one.name]));
    return { all, active: all.filter((one) => one.state !== 'disabled'), nameOf: (id) => names.get(id) ?? '' };
  }, [data]);
}

/** One of the team's dictionaries: `options` in use, and `label` for any code, also one no longer in use. */
export function useDictionary(name: 'methods' | 'sources' | 'topics'): {
  options: { value: string; label: string }[];
  label: (code: string | null | undefined) => string;
} {
  const items = useSettings()[name];
  const locale = useLocale();
  return useMemo(() => {
    const word = (item: DictionaryItem) => (locale === 'en' && item.labelEn ? item.labelEn : item.label);
    const words = new Map(items.map((item) => [item.code, word(item)]));
    return {
      options: items.filter((item) => item.enabled).map((item) => ({ value: item.code, label: word(item) })),
      label: (code) => (code ? (words.get(code) ?? code) : ''),
    };
  }, [items, locale]);
}
