/** The facts of a follow-up that decide whether it counts as contact. */
export interface ContactFact {
  readonly endedAt: string;
  readonly connected: boolean;
  readonly voided: boolean;
  readonly origin: 'live' | 'imported';
}

/** A follow-up counts when the customer was reached, it was not voided, and it was not imported. */
export function isEffective(fact: ContactFact): boolean {
  return fact.connected && !fact.voided && fact.origin === 'live';
}

/**
 * Effective last contact 最近有效跟进: the latest occurrence (end) over a customer's valid follow-ups, as an ISO instant in UTC,
 * null where there is none. Writing time never matters, so a back-dated record cannot move it backwards and editing cannot
 * refresh it. The database holds the same rule in the view `effective_contacts`; a test keeps both equal.
 */
export function effectiveLastContact(facts: Iterable<ContactFact>): string | null {
  let latest = Number.NEGATIVE_INFINITY;
  for (const fact of facts) if (isEffective(fact)) latest = Math.max(latest, Date.parse(fact.endedAt));
  return latest === Number.NEGATIVE_INFINITY ? null : new Date(latest).toISOString();
}
