import type { Locale } from '../field.ts';
import type { DictionaryItem } from '../settings.ts';

/** A team's word for a code; the code itself where the team has no such word. */
export function wordIn(items: readonly DictionaryItem[], code: string, locale: Locale): string {
  const item = items.find((one) => one.code === code);
  if (!item) return code;
  return locale === 'en' ? (item.labelEn ?? item.label) : item.label;
}
