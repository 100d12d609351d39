import type { Customer, customerApi } from '@genjin/domain/customer';
import type { InputOf } from '@genjin/domain/endpoint';
import { Refusal } from '@genjin/domain/errors';
import { suggestionSentence } from '@genjin/domain/suggest';
import type { Suggestion, SuggestionDecision } from '@genjin/domain/suggestion';
import { requireCustomer } from '#features/access/access.service';
import { concernsPart } from '#features/concerns/concerns.service';
import { contactsPart } from '#features/contacts/load-contacts.service';
import { rulesPart } from '#features/settings/rules.service';
import type { Ctx } from '#kit/context';
import type { Tx } from '#kit/db';
import { announce } from '#kit/live-bus';
import { inOneGo } from '#kit/one-go';
import { onlyOnce } from '#kit/receipts';
import { changeCustomer, holdCustomer } from './change-customer.service.ts';
import { standingAfter } from './edit-progress.service.ts';
import { insertDecision, selectDecision } from './suggestion-decisions.store.ts';
import { refusalPart, suggestionsFor } from './suggestions.service.ts';

const groundOf = inOneGo({ people: contactsPart, concerns: concernsPart, refusal: refusalPart, rules: rulesPart });

/**
 * Accepts a suggestion, which applies it, or overrides it with a reason. Both are kept with the evidence as it stood.
 * @throws Refusal `suggestion.outdated` where the facts no longer support it.
 */
export function decideSuggestion(
  ctx: Ctx,
  { params: { id: customerId }, body }: InputOf<typeof customerApi.decide>,
): Promise<SuggestionDecision> {
  const { id, version, fingerprint, verdict, reason } = body;
  return onlyOnce(
    ctx,
    { id, endpoint: 'customers.decideSuggestion', content: { customerId, ...body } },
    async (tx) => {
      const relation = await requireCustomer(tx, ctx, customerId, 'customer.edit');
      const customer = await holdCustomer(tx, customerId, version);
      const { people, ...ground } = await groundOf(tx, customerId);
      const current = await suggestionsFor(tx, ctx, { ...ground, customer, contacts: people(relation) });
      const suggestion = current.find((one) => one.fingerprint === fingerprint);
      if (!suggestion) throw new Refusal('suggestion.outdated');
      const { pausedUntil: _, ...asItStood } = suggestion;
      const by = { id: ctx.asker.id, name: ctx.asker.name };
      await insertDecision(tx, customerId, { id, ...asItStood, verdict, reason, by, at: ctx.now });
      if (verdict === 'accepted') await apply(tx, ctx, customer, suggestion);
      await announce(tx, { customerId, what: 'customer', id: customerId, by });
      return selectDecision(tx, id);
    },
    async (tx) => {
      await requireCustomer(tx, ctx, customerId, 'customer.read');
      return selectDecision(tx, id);
    },
  );
}

/** The history tells why: the suggestion in one sentence. A warning changes nothing. */
async function apply(tx: Tx, ctx: Ctx, customer: Customer, suggestion: Suggestion): Promise<void> {
  if (suggestion.status === null) return;
  const { status, pausedUntil } = suggestion;
  const reason = suggestionSentence(suggestion, 'zh', ctx.zone);
  await changeCustomer(tx, ctx, customer, standingAfter(ctx, customer, { status, pausedUntil }), { reason });
}
