import { describe, expect, test } from 'vitest';
import type { Action } from './action.ts';
import { Brief } from './brief.ts';
import { type BriefFacts, composeBrief, isBroken } from './compose-brief.ts';
import type { Concern } from './concern.ts';
import type { Contact } from './contact.ts';
import type { FollowUp } from './follow-up.ts';
import type { Need } from './need.ts';
import type { Obstacle } from './obstacle.ts';
import type { Plan } from './plan.ts';

/** Tuesday 2024-03-19, 10:00 in Shanghai. */
const moment = { now: '2024-03-19T02:00:00.000Z', zone: 'Asia/Shanghai' };

let counter = 0;
const id = (): string => `018e5a2c-0000-7000-8000-${String(++counter).padStart(12, '0')}`;
const customerId = id();
const li = { id: id(), name: '李' };
const early = '2024-03-01T02:00:00.000Z';

function followUp(more: Partial<FollowUp>): FollowUp {
  return {
    id: id(),
    customerId,
    author: li,
    writtenAt: early,
    startedAt: early,
    endedAt: early,
    method: 'phone',
    connected: true,
    goal: null,
    goalResult: null,
    content: '沟通',
    topics: [],
    mood: null,
    statements: [],
    refused: false,
    consensus: [],
    openIssues: [],
    privateNote: null,
    timeKnown: true,
    origin: 'live',
    imported: null,
    participants: [],
    concerns: [],
    actions: [],
    attachments: [],
    timeliness: { state: 'on_time', lateHours: 0 },
    lateReason: null,
    corrections: [],
    voided: null,
    version: 1,
    ...more,
  };
}

function action(content: string, more: Partial<Action> = {}): Action {
  return {
    id: id(),
    customer: { id: customerId, name: '星河科技有限公司' },
    followUpId: null,
    content,
    owner: li,
    dueOn: null,
    dueTime: null,
    state: 'open',
    result: null,
    closedAt: null,
    closedByFollowUpId: null,
    createdAt: early,
    version: 1,
    ...more,
  };
}

function contact(name: string, more: Partial<Contact> = {}): Contact {
  return {
    id: id(),
    customerId,
    name,
    title: null,
    department: null,
    phones: [],
    emails: [],
    wechat: null,
    decisionRoles: [],
    stance: 'unknown',
    influence: null,
    reportsToId: null,
    isPrimary: false,
    hasLeft: false,
    note: null,
    version: 1,
    createdAt: early,
    updatedAt: early,
    lastMetAt: null,
    masked: false,
    ...more,
  };
}

const plan = (goal: string | null): Plan => ({
  id: id(),
  customer: { id: customerId, name: '星河科技有限公司' },
  owner: li,
  startsAt: '2024-03-20T06:00:00.000Z',
  endsAt: null,
  method: 'visit',
  goal,
  preparation: '带演示视频',
  state: 'planned',
  madeByFollowUpId: null,
  fulfilledByFollowUpId: null,
  createdAt: early,
  version: 1,
});

const held = { customerId, openedBy: null, resolvedBy: null, resolvedAt: null, version: 1 };
const concern = (content: string, openedAt: string, more: Partial<Concern> = {}): Concern => ({
  id: id(),
  content,
  major: false,
  openedAt,
  ...held,
  ...more,
});
const obstacle = (note: string, openedAt: string, more: Partial<Obstacle> = {}): Obstacle => ({
  id: id(),
  kind: 'other',
  note,
  openedAt,
  ...held,
  ...more,
});
const need = (content: string, more: Partial<Need> = {}): Need => ({
  id: id(),
  customerId,
  kind: 'explicit',
  content,
  state: 'open',
  followUpId: null,
  createdAt: early,
  version: 1,
  ...more,
});

function facts(more: Partial<BriefFacts> = {}): BriefFacts {
  return {
    customer: {
      id: customerId,
      type: 'enterprise',
      name: '星河科技有限公司',
      creditCode: null,
      industryCode: null,
      industryNote: null,
      industryPosition: null,
      organisation: null,
      address: null,
      occupation: null,
      preferences: null,
      purchasingPower: null,
      decisionInfluences: null,
      sources: [],
      sourceNote: null,
      timeNodeOn: null,
      timeNodeNote: null,
      hasCooperated: null,
      cooperationNote: null,
      headcount: null,
      revenue: null,
      budget: { min: 500_000, max: 800_000 },
      stage: 'intent',
      status: null,
      priority: 'high',
      probability: null,
      pausedUntil: null,
      summary: null,
      owner: li,
      createdAt: early,
      updatedAt: early,
      lastContactAt: null,
      version: 1,
    },
    stageGoals: { potential: '建立信任', intent: '深化需求', won: '协调交付', lost: '了解原因' },
    nextPlan: null,
    followUps: [],
    coveredTopics: [],
    actions: [],
    concerns: [],
    obstacles: [],
    contacts: [],
    needs: [],
    ...more,
  };
}

const texts = (items: readonly { content: string }[]): string[] => items.map((item) => item.content);

describe('the goal of a brief', () => {
  test('is the plan’s own, else the default one of the stage', () => {
    expect(composeBrief(facts({ nextPlan: plan('确认预算') }), moment).goal).toBe('确认预算');
    expect(composeBrief(facts({ nextPlan: plan(null) }), moment).goal).toBe('深化需求');
    expect(composeBrief(facts(), moment).goal).toBe('深化需求');
  });
});

describe('the last contacts', () => {
  const visit = followUp({ content: '拜访', startedAt: '2024-03-15T06:00:00.000Z', openIssues: ['实施周期'] });
  const call = followUp({ content: '电话', startedAt: '2024-03-10T02:00:00.000Z', openIssues: ['预算'] });
  const voided = { at: early, by: li, reason: '写错客户' };

  test('are the three latest by occurrence, without voided records and vain attempts', () => {
    const brief = composeBrief(
      facts({
        followUps: [
          call,
          followUp({ content: '作废', startedAt: '2024-03-18T02:00:00.000Z', voided }),
          followUp({ content: '未接通', startedAt: '2024-03-18T03:00:00.000Z', connected: false }),
          followUp({ content: '更早', startedAt: '2024-03-02T02:00:00.000Z' }),
          visit,
          followUp({ content: '最早', startedAt: '2024-02-02T02:00:00.000Z' }),
        ],
      }),
      moment,
    );
    expect(texts(brief.lastContacts)).toEqual(['拜访', '电话', '更早']);
  });

  test('leave open what the latest of them left open', () => {
    expect(composeBrief(facts({ followUps: [call, visit] }), moment).openIssues).toEqual(['实施周期']);
    expect(composeBrief(facts(), moment).openIssues).toEqual([]);
  });
});

describe('promises', () => {
  test('past their deadline come apart and oldest first, the others by deadline with undated ones last', () => {
    const brief = composeBrief(
      facts({
        actions: [
          action('无期限'),
          action('后天', { dueOn: '2024-03-21' }),
          action('昨天', { dueOn: '2024-03-18' }),
          action('今天', { dueOn: '2024-03-19' }),
          action('今早', { dueOn: '2024-03-19', dueTime: '09:30' }),
          action('今晚', { dueOn: '2024-03-19', dueTime: '18:00' }),
          action('上月', { dueOn: '2024-02-28' }),
          action('已完成', { dueOn: '2024-02-01', state: 'done' }),
        ],
      }),
      moment,
    );
    expect(texts(brief.brokenPromises)).toEqual(['上月', '昨天', '今早']);
    expect(texts(brief.openActions)).toEqual(['今晚', '今天', '后天', '无期限']);
  });

  test('are kept until their minute or their day is over, in the team’s zone', () => {
    expect(isBroken({ dueOn: '2024-03-19', dueTime: '10:00' }, moment)).toBe(false);
    expect(isBroken({ dueOn: '2024-03-19', dueTime: '09:59' }, moment)).toBe(true);
    const beforeMidnight = { now: '2024-03-19T15:59:59.000Z', zone: 'Asia/Shanghai' };
    const midnight = { now: '2024-03-19T16:00:00.000Z', zone: 'Asia/Shanghai' };
    expect(isBroken({ dueOn: '2024-03-19', dueTime: null }, beforeMidnight)).toBe(false);
    expect(isBroken({ dueOn: '2024-03-19', dueTime: null }, midnight)).toBe(true);
    expect(isBroken({ dueOn: '9999-12-31', dueTime: null }, moment)).toBe(false);
  });
});

describe('what holds the customer back', () => {
  test('shows major concerns first, then the oldest, and nothing that is resolved', () => {
    const brief = composeBrief(
      facts({
        concerns: [
          concern('周期', '2024-03-10T02:00:00.000Z'),
          concern('安全', '2024-03-12T02:00:00.000Z', { major: true }),
          concern('价格', '2024-03-05T02:00:00.000Z'),
          concern('已解决', '2024-03-01T02:00:00.000Z', { major: true, resolvedAt: early }),
        ],
        obstacles: [
          obstacle('后来', '2024-03-12T02:00:00.000Z'),
          obstacle('先前', '2024-03-02T02:00:00.000Z'),
          obstacle('已解决', '2024-03-01T02:00:00.000Z', { resolvedAt: early }),
        ],
      }),
      moment,
    );
    expect(texts(brief.openConcerns)).toEqual(['安全', '价格', '周期']);
    expect(brief.openObstacles.map((one) => one.note)).toEqual(['先前', '后来']);
  });
});

describe('people and needs', () => {
  test('list the main contact, then those who decide, without who has left', () => {
    const brief = composeBrief(
      facts({
        contacts: [
          contact('赵'),
          contact('李总', { decisionRoles: ['decision_maker'] }),
          contact('张', { isPrimary: true, decisionRoles: ['purchasing'], lastMetAt: early }),
          contact('孙', { hasLeft: true, decisionRoles: ['technical_evaluator'] }),
        ],
      }),
      moment,
    );
    expect(brief.people.map((one) => one.name)).toEqual(['张', '李总', '赵']);
    expect(brief.chainGaps).toEqual([
      { role: 'decision_maker', gap: 'never_met', names: ['李总'] },
      { role: 'technical_evaluator', gap: 'missing', names: [] },
      { role: 'user_department', gap: 'missing', names: [] },
    ]);
  });

  test('keep open needs only, explicit ones first', () => {
    const needs = [need('潜在', { kind: 'latent' }), need('已满足', { state: 'met' }), need('明确')];
    expect(texts(composeBrief(facts({ needs }), moment).needs)).toEqual(['明确', '潜在']);
  });
});

test('the topics covered come most recent first, and the whole is what the contract promises', () => {
  const topic = (name: string, lastAt: string) => ({ topic: name, times: 2, lastAt, followUpId: id() });
  const given = facts({
    coveredTopics: [topic('competitor', early), topic('decision_progress', '2024-03-15T06:00:00.000Z')],
  });
  const frozen = structuredClone(given);
  const brief = composeBrief(given, moment);
  expect(brief.coveredTopics.map((one) => one.topic)).toEqual(['decision_progress', 'competitor']);
  expect(Brief.parse(brief).customer.budget).toEqual({ min: 500_000, max: 800_000 });
  expect(given).toEqual(frozen);
});
