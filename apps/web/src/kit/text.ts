import type { Choices, Locale } from '@genjin/domain/field';
import { useMemo, useSyncExternalStore } from 'react';

/** A catalogue's texts: key → Chinese, English. */
export type Texts = Record<string, readonly [zh: string, en: string]>;

type NamesIn<S extends string> = S extends `${string}{${infer Name}}${infer Rest}`
  ? (Name extends `${infer Bare}|${string}` ? Bare : Name) | NamesIn<Rest>
  : never;

type Values<S extends string> = [NamesIn<S>] extends [never]
  ? []
  : [values: { readonly [K in NamesIn<S>]: string | number }];

/** Translates a key of one catalogue; placeholders named in the Chinese text must be given. */
export type Translate<T extends Texts> = <K extends keyof T>(key: K, ...values: Values<T[K][0]>) => string;

/**
 * Declares texts in both languages: `catalogue({ found: ['找到 {n} 个客户', '{n} {n|customer|customers} found'] })`.
 * `{name}` is replaced by the value, `{name|one|many}` by a word that depends on whether the value is 1.
 */
export function catalogue<const T extends Texts>(texts: T): T {
  return texts;
}

/** A text with its placeholders filled; one without a value stays as it is written, so that it is noticed. */
export function fill(text: string, values: Readonly<Record<string, string | number>> = {}): string {
  return text.replace(/\{(\w+)(?:\|([^|}]*)\|([^}]*))?\}/g, (whole, name: string, one?: string, many?: string) => {
    const value = values[name];
    if (value === undefined) return whole;
    if (one === undefined || many === undefined) return String(value);
    return Number(value) === 1 ? one : many;
  });
}

/** The translator of a catalogue in a given language, for code outside components. */
export function translator<T extends Texts>(texts: T, locale: Locale): Translate<T> {
  return (key, ...[values]) => {
    const text = texts[key];
    return text ? fill(text[locale === 'en' ? 1 : 0], values) : String(key);
  };
}

const storageKey = 'genjin.locale';
const listeners = new Set<() => void>();
let locale: Locale = initialLocale();

function initialLocale(): Locale {
  if (typeof window === 'undefined') return 'zh';
  const kept = window.localStorage.getItem(storageKey);
  if (kept === 'zh' || kept === 'en') return kept;
  return window.navigator.language.toLowerCase().startsWith('zh') ? 'zh' : 'en';
}

/** The language in use, for code outside components. */
export function currentLocale(): Locale {
  return locale;
}

/** Changes the language of the whole page and remembers it in this browser. */
export function setLocale(next: Locale): void {
  window.localStorage.setItem(storageKey, next);
  document.documentElement.lang = next === 'en' ? 'en' : 'zh-CN';
  if (next === locale) return;
  locale = next;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The language in use; the component follows when it changes. */
export function useLocale(): Locale {
  return useSyncExternalStore(subscribe, currentLocale);
}

/** The translator of a catalogue in the language in use. */
export function useText<T extends Texts>(texts: T): Translate<T> {
  const current = useLocale();
  return useMemo(() => translator(texts, current), [texts, current]);
}

/** Names the codes of the domain's choices: `label(stages, customer.stage)`; nothing for no code. */
export function useLabels(): <C extends string>(set: Choices<C>, code: C | null | undefined) => string {
  const current = useLocale();
  return useMemo(() => (set, code) => (code ? set.label(code, current) : ''), [current]);
}

/** The options of a choice set for a Select, Segmented or Radio group, in the language in use. */
export function useOptions(): <C extends string>(set: Choices<C>) => { value: C; label: string }[] {
  const current = useLocale();
  return useMemo(() => (set) => set.codes.map((code) => ({ value: code, label: set.label(code, current) })), [current]);
}
