import type { ContactValues } from './contacts.store.ts';

/** The history begins with what is known of the person; "not the main one", "has not left" and "unknown" say nothing. */
export function notedOnCreate({ stance, isPrimary, hasLeft, ...values }: ContactValues): Record<string, unknown> {
  return {
    ...values,
    ...(stance === 'unknown' ? {} : { stance }),
    ...(isPrimary ? { isPrimary } : {}),
    ...(hasLeft ? { hasLeft } : {}),
  };
}
