import { type Locale, titleOf } from '@genjin/domain/field';
import { problemsOf } from '@genjin/domain/input-problem';
import { useCallback } from 'react';
import { z } from 'zod';
import { CallError } from './call-error.ts';
import { useLocale } from './text.ts';

/** Problems in the shape of the form library's `setFields`. */
export interface PlacedProblem {
  readonly name: (string | number)[];
  readonly errors: string[];
}

/** The title that a schema declares; empty where it has none. */
export function titleFor(schema: z.ZodType, locale: Locale): string {
  return titleOf(schema, locale) ?? '';
}

/** {@link titleFor} in the language in use: `title(Customer.shape.name)`. */
export function useTitle(): (schema: z.ZodType) => string {
  const locale = useLocale();
  return useCallback((schema) => titleFor(schema, locale), [locale]);
}

/** What is wrong with which field, from our own check or from a refusal; nothing for any other error. */
export function problemsFor(error: unknown, schema: z.ZodType, locale: Locale): PlacedProblem[] {
  if (error instanceof z.ZodError) return placed(problemsOf(error, schema, locale));
  if (error instanceof CallError) return placed(error.fields);
  return [];
}

function placed(problems: readonly { path: (string | number)[]; message: string }[]): PlacedProblem[] {
  const byPath = new Map<string, PlacedProblem>();
  for (const { path, message } of problems) {
    const key = JSON.stringify(path);
    const known = byPath.get(key);
    if (known) known.errors.push(message);
    else byPath.set(key, { name: [...path], errors: [message] });
  }
  return [...byPath.values()];
}
