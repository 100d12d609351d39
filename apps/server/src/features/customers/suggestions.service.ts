import type { Concern } from '@genjin/domain/concern';
import type { Contact } from '@genjin/domain/contact';
import type { Customer } from '@genjin/domain/customer';
import { suggestFor } from '@genjin/domain/suggest';
import type { Suggestion } from '@genjin/domain/suggestion';
import { rulesOf } from '#features/settings/rules.service';
import type { Ctx } from '#kit/context';
import type { Db } from '#kit/db';
import { selectLastEffective } from './customers.store.ts';
import { selectDecidedAmong } from './suggestion-decisions.store.ts';

/** What the rules advise for a customer as it stands now, without what somebody has decided on the same facts. */
export async function suggestionsFor(
  db: Db,
  ctx: Pick<Ctx, 'now' | 'zone'>,
  customer: Customer,
  contacts: readonly Contact[],
  concerns: readonly Concern[],
): Promise<Suggestion[]> {
  const last = await selectLastEffective(db, customer.id);
  const suggestions = suggestFor(
    {
      ...customer,
      openMajorConcerns: concerns.filter((concern) => concern.major && concern.resolvedAt === null).length,
      refusal: last?.refused ? { followUpId: last.id, at: last.endedAt } : null,
      decisionMakers: contacts.filter((one) => !one.hasLeft && one.decisionRoles.includes('decision_maker')),
    },
    await rulesOf(db),
    ctx,
  );
  const decided = await selectDecidedAmong(
    db,
    customer.id,
    suggestions.map((one) => one.fingerprint),
  );
  return suggestions.filter((one) => !decided.has(one.fingerprint));
}
