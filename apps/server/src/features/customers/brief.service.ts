import type { Brief } from '@genjin/domain/brief';
import { composeBrief } from '@genjin/domain/compose-brief';
import type { customerApi } from '@genjin/domain/customer';
import type { InputOf } from '@genjin/domain/endpoint';
import { Refusal } from '@genjin/domain/errors';
import { requireCustomer } from '#features/access/access.service';
import { openActionsPart } from '#features/actions/actions.service';
import { concernsPart } from '#features/concerns/concerns.service';
import { contactsPart } from '#features/contacts/load-contacts.service';
import { coveredTopicsOf, loadFollowUps } from '#features/follow-ups/load-follow-ups.service';
import { needsPart } from '#features/needs/needs.service';
import { obstaclesPart } from '#features/obstacles/obstacles.service';
import { nextPlanPart } from '#features/plans/plans.service';
import { teamSettings } from '#features/settings/settings.service';
import type { Ctx } from '#kit/context';
import { inOneGo } from '#kit/one-go';
import { customerPart } from './read-customer.service.ts';

/** Voided records and vain attempts are left out of the brief: some more are asked for, so that three remain. */
const recordsAsked = 10;

const factsOf = inOneGo({
  customer: customerPart,
  nextPlan: nextPlanPart,
  actions: openActionsPart,
  concerns: concernsPart,
  obstacles: obstaclesPart,
  people: contactsPart,
  needs: needsPart,
});

/** What to read two minutes before the contact. */
export async function readBrief(ctx: Ctx, { params: { id } }: InputOf<typeof customerApi.brief>): Promise<Brief> {
  const { db } = ctx;
  const relation = await requireCustomer(db, ctx, id, 'customer.read');
  const [{ customer, people, ...facts }, { stageGoals }, followUps, coveredTopics] = await Promise.all([
    factsOf(db, id),
    teamSettings(db),
    loadFollowUps(db, relation, { customerId: id, limit: recordsAsked, withoutVoided: true }),
    coveredTopicsOf(db, id),
  ]);
  if (!customer) throw new Refusal('record.not_found');
  return composeBrief({ ...facts, customer, stageGoals, followUps, coveredTopics, contacts: people(relation) }, ctx);
}
