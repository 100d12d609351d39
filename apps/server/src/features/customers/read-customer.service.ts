import { completenessOf } from '@genjin/domain/completeness';
import type { Contact } from '@genjin/domain/contact';
import type { CustomerFile, customerApi } from '@genjin/domain/customer';
import { chainGaps } from '@genjin/domain/decision-chain';
import type { InputOf } from '@genjin/domain/endpoint';
import { Refusal } from '@genjin/domain/errors';
import { abilitiesOf } from '@genjin/domain/policy';
import { requireCustomer } from '#features/access/access.service';
import { openActionsPart } from '#features/actions/actions.service';
import { concernsPart } from '#features/concerns/concerns.service';
import { contactsPart } from '#features/contacts/load-contacts.service';
import { cooperationsPart } from '#features/cooperations/cooperations.service';
import { needsPart } from '#features/needs/needs.service';
import { obstaclesPart } from '#features/obstacles/obstacles.service';
import { nextPlanPart } from '#features/plans/plans.service';
import { rulesPart } from '#features/settings/rules.service';
import type { Ctx } from '#kit/context';
import { inOneGo, part } from '#kit/one-go';
import { collaboratorsQuery, toCollaborator } from './collaborators.store.ts';
import { customerQuery, toCustomer } from './customers.store.ts';
import { decisionsQuery, toDecision } from './suggestion-decisions.store.ts';
import { refusalPart, suggestionsFor } from './suggestions.service.ts';

export const customerPart = part(customerQuery, ([row]) => (row ? toCustomer(row) : null));

const fileOf = inOneGo({
  customer: customerPart,
  people: contactsPart,
  needs: needsPart,
  concerns: concernsPart,
  obstacles: obstaclesPart,
  cooperations: cooperationsPart,
  collaborators: part(collaboratorsQuery, (rows) => rows.map(toCollaborator)),
  nextPlan: nextPlanPart,
  openActions: openActionsPart,
  decisions: part(decisionsQuery, (rows) => rows.map(toDecision)),
  refusal: refusalPart,
  rules: rulesPart,
});

/** Everything that the customer's page shows above the timeline. */
export async function readCustomerFile(
  ctx: Ctx,
  { params: { id } }: InputOf<typeof customerApi.read>,
): Promise<CustomerFile> {
  const relation = await requireCustomer(ctx.db, ctx, id, 'customer.read');
  const { customer, people, refusal, rules, ...file } = await fileOf(ctx.db, id);
  if (!customer) throw new Refusal('record.not_found');
  const contacts = people(relation);
  const { concerns, needs } = file;
  return {
    ...file,
    customer,
    contacts,
    suggestions: await suggestionsFor(ctx.db, ctx, { customer, contacts, concerns, refusal, rules }),
    chainGaps: chainGaps(customer.type, contacts),
    completeness: completenessOf({ ...customer, needs: needs.length, contacts: contacts.map(completenessFacts) }),
    abilities: [...abilitiesOf(relation)],
  };
}

function completenessFacts(contact: Contact) {
  return {
    name: contact.name,
    isPrimary: contact.isPrimary,
    hasWay: contact.phones.length + contact.emails.length > 0,
    isDecisionMaker: contact.decisionRoles.includes('decision_maker'),
  };
}
