import type { Concern } from '@genjin/domain/concern';
import type { Contact } from '@genjin/domain/contact';
import type { Customer } from '@genjin/domain/customer';
import type { Rules } from '@genjin/domain/settings';
import { suggestFor } from '@genjin/domain/suggest';
import type { Suggestion } from '@genjin/domain/suggestion';
import type { Ctx } from '#kit/context';
import type { Db } from '#kit/db';
import { part } from '#kit/one-go';
import { lastEffectiveQuery } from './customers.store.ts';
import { selectDecidedAmong } from './suggestion-decisions.store.ts';

export interface SuggestionGround {
  readonly customer: Customer;
  readonly contacts: readonly Contact[];
  readonly concerns: readonly Concern[];
  readonly refusal: { readonly followUpId: string; readonly at: string } | null;
  readonly rules: Rules;
}

/** The latest effective contact, where the customer said no in it. */
export const refusalPart = part(lastEffectiveQuery, ([last]) =>
  last?.refused ? { followUpId: last.id, at: last.endedAt } : null,
);

/** What the rules advise for a customer as it stands now, without what somebody has decided on the same facts. */
export async function suggestionsFor(
  db: Db,
  ctx: Pick<Ctx, 'now' | 'zone'>,
  { customer, contacts, concerns, refusal, rules }: SuggestionGround,
): Promise<Suggestion[]> {
  const facts = {
    ...customer,
    refusal,
    openMajorConcerns: concerns.filter((concern) => concern.major && concern.resolvedAt === null).length,
    decisionMakers: contacts.filter((one) => !one.hasLeft && one.decisionRoles.includes('decision_maker')),
  };
  const suggestions = suggestFor(facts, rules, ctx);
  const fingerprints = suggestions.map((one) => one.fingerprint);
  const decided = await selectDecidedAmong(db, customer.id, fingerprints);
  return suggestions.filter((one) => !decided.has(one.fingerprint));
}
