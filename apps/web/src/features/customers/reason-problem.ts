import type { Locale } from '@genjin/domain/field';
import { problemsOf } from '@genjin/domain/input-problem';
import { NewSuggestionDecision } from '@genjin/domain/suggestion';
import { z } from 'zod';

const reason = NewSuggestionDecision.shape.reason;

/** What is wrong with the reason for declining a suggestion; null for nothing. */
export function reasonProblem(text: string, locale: Locale): string | null {
  const root = z.object({ reason: reason.refine((given) => given !== null, { params: { reason: 'required' } }) });
  const read = root.safeParse({ reason: text });
  return read.success ? null : (problemsOf(read.error, z.object({ reason }), locale)[0]?.message ?? null);
}
