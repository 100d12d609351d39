import type { Locale } from '@genjin/domain/field';
import type { SettingsValues } from '@genjin/domain/settings';
import type { z } from 'zod';
import { refuseValue } from '#kit/refuse-value';

/** Codes that a request takes from one of the team's dictionaries; `path` is where the request has them. */
export interface Words {
  readonly dictionary: 'methods' | 'sources' | 'topics';
  readonly codes: readonly string[];
  readonly path: readonly (string | number)[];
}

/**
 * Demands that codes are words of the team's dictionaries; one that is no longer in use is accepted, since an old record or a draft
 * written offline may still name it.
 * @throws Refusal `input.invalid` (`unknown_choice`) with the path of the first code that no dictionary ever had.
 */
export function requireWords(
  settings: SettingsValues,
  schema: z.ZodType,
  locale: Locale,
  words: readonly Words[],
): void {
  for (const { dictionary, codes, path } of words) {
    const known = new Set(settings[dictionary].map((item) => item.code));
    if (codes.some((code) => !known.has(code))) throw refuseValue(schema, path, 'unknown_choice', locale);
  }
}
