import { rowTroubles } from '@genjin/domain/import-problem';
import { problemSentence } from '@genjin/domain/input-problem';
import type { z } from 'zod';
import type { KeptProblem } from './staged-record.store.ts';

/**
 * What a schema of the API makes of a value from a file; null where it refuses it, with each reason added to `problems`.
 * A row passes the very same rules as a request.
 */
export function acceptedBy<S extends z.ZodType>(
  schema: S,
  value: unknown,
  problems: KeptProblem[],
): z.output<S> | null {
  const parsed = schema.safeParse(value, { reportInput: true });
  if (parsed.success) return parsed.data;
  for (const issue of parsed.error.issues)
    problems.push({
      severity: 'error',
      column: null,
      value: shown(issue.input),
      reason: { zh: problemSentence(issue, schema, 'zh'), en: problemSentence(issue, schema, 'en') },
      remedy: rowTroubles.refused.remedy,
    });
  return null;
}

function shown(value: unknown): string {
  const text = typeof value === 'string' ? value : value === undefined ? '' : JSON.stringify(value);
  return text.length > 200 ? `${text.slice(0, 200)}…` : text;
}
