import { contactApi, type DecisionRole } from '@genjin/domain/contact';
import { customerApi } from '@genjin/domain/customer';
import type { BodyOf } from '@genjin/domain/endpoint';
import type { followUpApi } from '@genjin/domain/follow-up';
import { needApi } from '@genjin/domain/need';
import type { Ask } from './ask.ts';
import { actions, company, concerns, consensus, contents, goals, needs, personName, statements } from './believable.ts';
import type { Chance } from './chance.ts';

type NewRecord = BodyOf<typeof followUpApi.record>;

const day = 86_400_000;

const people: readonly (readonly [title: string, role: DecisionRole])[] = [
  ['采购经理', 'purchasing'],
  ['总经理', 'decision_maker'],
  ['技术总监', 'technical_evaluator'],
  ['运营总监', 'user_department'],
  ['项目经理', 'influencer'],
];

/** Creates a demo customer with its people and needs, as its owner would on the first day. */
export async function addDemoCustomer(
  ask: Ask,
  chance: Chance,
  ids: () => string,
): Promise<{ id: string; contacts: string[] }> {
  const id = ids();
  if (chance.happens(0.14)) return addIndividual(ask, chance, ids, id);
  const { name, industry } = company(chance);
  const low = chance.pick([10, 20, 30, 50, 80, 100]);
  const staff = chance.pick([20, 50, 100, 200, 500]);
  await ask(customerApi.create, {
    body: {
      id,
      type: 'enterprise',
      name,
      industryCode: chance.happens(0.85) ? industry : null,
      headcount: chance.happens(0.75) ? `${staff}-${staff * 2}人` : null,
      revenue: chance.happens(0.5) ? `${staff * 20}万-${staff * 60}万元` : null,
      budget: chance.happens(0.55) ? `${low}-${low * 2}万元` : null,
      sources: [chance.pick(['exhibition', 'referral', 'online', 'cold_visit'])],
      hasCooperated: chance.happens(0.6) ? chance.happens(0.2) : null,
      stage: chance.happens(0.5) ? 'intent' : 'potential',
    },
  });
  const contacts: string[] = [];
  for (const [index, [title, role]] of people.slice(0, chance.between(1, people.length)).entries()) {
    const contact = ids();
    const known = index === 0 || chance.happens(0.85);
    await ask(contactApi.create, {
      body: {
        id: contact,
        customerId: id,
        name: known ? personName(chance) : null,
        title,
        decisionRoles: [role],
        isPrimary: index === 0,
        phones: known && chance.happens(0.8) ? [phone(chance)] : [],
        stance: chance.pick(['supportive', 'neutral', 'unknown', 'opposed', 'supportive'] as const),
        influence: chance.pick(['high', 'medium', 'low', null] as const),
        reportsToId: index > 1 ? (contacts[1] ?? null) : null,
      },
    });
    if (known) contacts.push(contact);
  }
  await ask(needApi.create, { body: { id: ids(), customerId: id, kind: 'explicit', content: chance.pick(needs) } });
  if (chance.happens(0.4))
    await ask(needApi.create, { body: { id: ids(), customerId: id, kind: 'latent', content: chance.pick(needs) } });
  return { id, contacts };
}

async function addIndividual(
  ask: Ask,
  chance: Chance,
  ids: () => string,
  id: string,
): Promise<{ id: string; contacts: string[] }> {
  const name = personName(chance);
  await ask(customerApi.create, {
    body: {
      id,
      type: 'individual',
      name,
      occupation: chance.pick(['个体经营', '建筑师', '医生', '工程承包', '自由职业']),
      preferences: chance.pick(['看重售后', '偏好一次付清', '关注交付时间', null]),
      purchasingPower: chance.pick(['中等', '较强', null]),
      budget: chance.happens(0.5) ? '5-10万元' : null,
      sources: ['referral'],
    },
  });
  const contact = ids();
  await ask(contactApi.create, {
    body: {
      id: contact,
      customerId: id,
      name,
      phones: [phone(chance)],
      isPrimary: true,
      decisionRoles: ['decision_maker'],
    },
  });
  return { id, contacts: [contact] };
}

/** Numbers that no operator has given out: 139 0000 xxxx. */
function phone(chance: Chance): string {
  return `1390000${String(chance.between(0, 9999)).padStart(4, '0')}`;
}

/** What came of one contact. `last`: the plan and the promises that are still open today come from it. */
export function demoRecord(
  chance: Chance,
  ids: () => string,
  facts: {
    customerId: string;
    contacts: readonly string[];
    ownerId: string;
    endedAt: number;
    last: boolean;
    planId: string | null;
    next: number | null;
  },
): NewRecord {
  const { customerId, contacts, ownerId, endedAt, last, planId, next } = facts;
  const deadline = new Date(endedAt + chance.between(1, 9) * day).toISOString().slice(0, 10);
  const plan = last ? chance.between(0, 12) * day + chance.between(-20, 200) * 60_000 : null;
  return {
    id: ids(),
    customerId,
    startedAt: new Date(endedAt - chance.between(10, 80) * 60_000).toISOString(),
    endedAt: new Date(endedAt).toISOString(),
    method: chance.pick(['phone', 'phone', 'visit', 'wechat', 'online_meeting', 'email']),
    connected: chance.happens(0.93),
    content: chance.pick(contents),
    goal: chance.pick([...goals, null]),
    goalResult: chance.pick(['reached', 'partly', 'missed', null]),
    topics: [chance.pick(['need_change', 'proposal_question', 'competitor', 'decision_progress'])],
    mood: chance.pick(['positive', 'neutral', 'neutral', 'negative', null]),
    statements: chance.happens(0.6) ? [chance.pick(statements)] : [],
    consensus: chance.happens(0.3) ? [chance.pick(consensus)] : [],
    concerns: chance.happens(0.18) ? [{ id: ids(), content: chance.pick(concerns), major: chance.happens(0.3) }] : [],
    obstacles: chance.happens(0.08)
      ? [{ id: ids(), kind: chance.pick(['budget', 'long_decision', 'competitor', 'unclear_need']) }]
      : [],
    participants: [
      { side: 'ours', userId: ownerId },
      ...[...new Set([contacts[0] ?? '', chance.pick([...contacts, ''])])]
        .filter((one) => one !== '')
        .map((contactId) => ({ side: 'customer' as const, contactId })),
    ],
    actions: chance.happens(last ? 0.8 : 0.35)
      ? [{ id: ids(), content: chance.pick(actions), ownerId, dueOn: deadline }]
      : [],
    lateReason: null,
    planId,
    nextPlan:
      plan !== null || next !== null
        ? {
            id: ids(),
            startsAt: new Date(
              (next === null ? null : next - 80 * 60_000) ?? endedAt + (plan ?? 0) + day,
            ).toISOString(),
            goal: chance.pick(goals),
            method: 'phone',
          }
        : null,
  };
}
