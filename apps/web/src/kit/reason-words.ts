import type { Locale } from '@genjin/domain/field';
import { problemSentence } from '@genjin/domain/input-problem';
import { z } from 'zod';

/**
 * Why a field is refused, led by its title, in the words that the server uses: "预算范围过于含糊（如“50多万”），请写成区间".
 * `reason` is one that the domain's checks give (`required`, `vague` …).
 */
export function reasonSentence(reason: string, field: z.ZodType, locale: Locale): string {
  const issue = { code: 'custom' as const, path: ['field'], params: { reason }, message: reason, input: '' };
  return problemSentence(issue, z.object({ field }), locale);
}
