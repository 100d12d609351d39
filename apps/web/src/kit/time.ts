import { useMemo } from 'react';
import { useSettings } from './me.tsx';
import { useNow } from './now.ts';
import { useLocale } from './text.ts';
import { type TimeWords, timeWords } from './time-words.ts';

/** {@link timeWords} for the team's zone and the reader's language, renewed as time passes. */
export function useTime(): TimeWords {
  const { zone } = useSettings();
  const locale = useLocale();
  const now = useNow();
  return useMemo(() => timeWords({ zone, locale, now }), [zone, locale, now]);
}
