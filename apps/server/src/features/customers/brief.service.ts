import type { Brief } from '@genjin/domain/brief';
import { composeBrief } from '@genjin/domain/compose-brief';
import type { customerApi } from '@genjin/domain/customer';
import type { InputOf } from '@genjin/domain/endpoint';
import { Refusal } from '@genjin/domain/errors';
import { requireCustomer } from '#features/access/access.service';
import { openActionsOf } from '#features/actions/actions.service';
import { concernsOf } from '#features/concerns/concerns.service';
import { contactsOf } from '#features/contacts/load-contacts.service';
import { coveredTopicsOf, loadFollowUps } from '#features/follow-ups/load-follow-ups.service';
import { needsOf } from '#features/needs/needs.service';
import { obstaclesOf } from '#features/obstacles/obstacles.service';
import { nextPlanOf } from '#features/plans/plans.service';
import { teamSettings } from '#features/settings/settings.service';
import type { Ctx } from '#kit/context';
import { selectCustomer } from './customers.store.ts';

/** Voided records and vain attempts are left out of the brief: some more are asked for, so that three remain. */
const recordsAsked = 10;

/** What to read two minutes before the contact. */
export async function readBrief(ctx: Ctx, { params: { id } }: InputOf<typeof customerApi.brief>): Promise<Brief> {
  const { db } = ctx;
  const relation = await requireCustomer(db, ctx, id, 'customer.read');
  const [customer, settings, nextPlan, followUps, coveredTopics, actions, concerns, obstacles, contacts, needs] =
    await Promise.all([
      selectCustomer(db, id),
      teamSettings(db),
      nextPlanOf(db, id),
      loadFollowUps(db, relation, { customerId: id, limit: recordsAsked }),
      coveredTopicsOf(db, id),
      openActionsOf(db, id),
      concernsOf(db, id),
      obstaclesOf(db, id),
      contactsOf(db, relation, id),
      needsOf(db, id),
    ]);
  if (!customer) throw new Refusal('record.not_found');
  const { stageGoals } = settings;
  return composeBrief(
    { customer, stageGoals, nextPlan, followUps, coveredTopics, actions, concerns, obstacles, contacts, needs },
    ctx,
  );
}
