import { completenessOf } from '@genjin/domain/completeness';
import type { CustomerFile, customerApi } from '@genjin/domain/customer';
import { chainGaps } from '@genjin/domain/decision-chain';
import type { InputOf } from '@genjin/domain/endpoint';
import { Refusal } from '@genjin/domain/errors';
import { abilitiesOf } from '@genjin/domain/policy';
import { requireCustomer } from '#features/access/access.service';
import { openActionsOf } from '#features/actions/actions.service';
import { concernsOf } from '#features/concerns/concerns.service';
import { contactsOf } from '#features/contacts/load-contacts.service';
import { cooperationsOf } from '#features/cooperations/cooperations.service';
import { needsOf } from '#features/needs/needs.service';
import { obstaclesOf } from '#features/obstacles/obstacles.service';
import { nextPlanOf } from '#features/plans/plans.service';
import type { Ctx } from '#kit/context';
import { selectCollaborators } from './collaborators.store.ts';
import { selectCustomer } from './customers.store.ts';
import { selectDecisions } from './suggestion-decisions.store.ts';
import { suggestionsFor } from './suggestions.service.ts';

const decisionsShown = 20;

/** Everything that the customer's page shows above the timeline. */
export async function readCustomerFile(
  ctx: Ctx,
  { params: { id } }: InputOf<typeof customerApi.read>,
): Promise<CustomerFile> {
  const { db } = ctx;
  const relation = await requireCustomer(db, ctx, id, 'customer.read');
  const [
    customer,
    contacts,
    needs,
    concerns,
    obstacles,
    cooperations,
    collaborators,
    nextPlan,
    openActions,
    decisions,
  ] = await Promise.all([
    selectCustomer(db, id),
    contactsOf(db, relation, id),
    needsOf(db, id),
    concernsOf(db, id),
    obstaclesOf(db, id),
    cooperationsOf(db, id),
    selectCollaborators(db, id),
    nextPlanOf(db, id),
    openActionsOf(db, id),
    selectDecisions(db, id, decisionsShown),
  ]);
  if (!customer) throw new Refusal('record.not_found');
  return {
    customer,
    contacts,
    needs,
    concerns,
    obstacles,
    cooperations,
    collaborators,
    nextPlan,
    openActions,
    suggestions: await suggestionsFor(db, ctx, customer, contacts, concerns),
    decisions,
    chainGaps: chainGaps(customer.type, contacts),
    completeness: completenessOf({
      ...customer,
      needs: needs.length,
      contacts: contacts.map((contact) => ({
        name: contact.name,
        isPrimary: contact.isPrimary,
        hasWay: contact.phones.length + contact.emails.length > 0,
        isDecisionMaker: contact.decisionRoles.includes('decision_maker'),
      })),
    }),
    abilities: [...abilitiesOf(relation)],
  };
}
