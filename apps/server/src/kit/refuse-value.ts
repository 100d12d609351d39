import { Refusal } from '@genjin/domain/errors';
import type { Locale } from '@genjin/domain/field';
import { problemSentence } from '@genjin/domain/input-problem';
import type { z } from 'zod';

/**
 * A refusal of one value that only the server can judge (it needs other records), worded as the schema's own problems are.
 * @param reason one of the reasons in the domain's `input-problem.ts`, such as `unknown_choice`.
 */
export function refuseValue(
  schema: z.ZodType,
  path: readonly (string | number)[],
  reason: string,
  locale: Locale,
): Refusal {
  const issue = { code: 'custom', path: [...path] as PropertyKey[], params: { reason }, message: reason } as const;
  return new Refusal('input.invalid', {
    fields: [{ path: [...path], code: reason, message: problemSentence(issue, schema, locale) }],
  });
}
