import { NewFollowUp } from '@genjin/domain/follow-up';
import type { Plan } from '@genjin/domain/plan';
import { describe, expect, test } from 'vitest';
import { type DraftItem, freshDraft, type RecordDraft, tidyDraft } from './draft.ts';
import { newFollowUpOf, type RecordContext, timelinessOfDraft } from './new-follow-up.ts';

const id = (n: number) => `0190a000-0000-7000-8000-${String(n).padStart(12, '0')}`;
const context: RecordContext = {
  customer: {
    id: id(1),
    version: 7,
    budget: { min: 500_000, max: 800_000 },
    timeNodeOn: null,
    timeNodeNote: null,
    probability: 'from_70',
    priority: null,
    summary: null,
  },
  userId: id(2),
  zone: 'Asia/Shanghai',
  goal: '深化需求',
  plan: null,
  cameFromPlan: false,
};
const fresh = freshDraft(id(3), id(2), { day: '2024-03-15', start: '14:00', end: '15:30' }, 'visit');
const item = (n: number, text: string): DraftItem => ({ id: id(n), text });
let next = 100;
const made = (draft: Partial<RecordDraft>) =>
  newFollowUpOf(
    tidyDraft({ ...fresh, content: '介绍方案', ...draft }, () => id(next++)),
    context,
  );

test('the worked example of the paper form becomes a record that the endpoint accepts', () => {
  const record = NewFollowUp.parse(
    made({
      content: '1.介绍系统数据整合模块功能;2.询问客户现有系统对接痛点;3.知晓决策流程。',
      contactIds: [id(4), id(5)],
      mood: 'positive',
      statements: [item(6, '1.对实时数据同步功能感兴趣;2.需提供同行业A公司案例;3.下周由技术团队评估。')],
      actions: [
        { ...item(7, '准备A公司案例及系统演示视频'), ownerId: null, due: null },
        { ...item(8, '协调技术团队与客户对接时间'), ownerId: null, due: null },
        { ...item(9, ''), ownerId: null, due: null },
      ],
      actionsDue: { day: '2024-03-18', time: null },
    }),
  );
  expect(record.startedAt).toBe('2024-03-15T06:00:00.000Z');
  expect(record.endedAt).toBe('2024-03-15T07:30:00.000Z');
  expect(record.participants).toHaveLength(3);
  expect(record.statements).toEqual(['对实时数据同步功能感兴趣', '需提供同行业A公司案例', '下周由技术团队评估']);
  expect(record.actions.map(({ content, ownerId, dueOn }) => [content, ownerId, dueOn])).toEqual([
    ['准备A公司案例及系统演示视频', id(2), '2024-03-18'],
    ['协调技术团队与客户对接时间', id(2), '2024-03-18'],
  ]);
});

test('only content and time are needed', () => {
  expect(NewFollowUp.safeParse(made({})).success).toBe(true);
  const empty = NewFollowUp.safeParse(made({ content: ' ' }));
  expect(empty.error?.issues.map((issue) => issue.path)).toEqual([['content']]);
});

test('an action’s own deadline goes before the one for all', () => {
  const record = made({
    actions: [{ ...item(7, '演示'), ownerId: id(9), due: { day: '2024-03-12', time: '15:00' } }],
    actionsDue: { day: '2024-03-18', time: null },
  });
  expect(record.actions).toEqual([
    { id: id(7), content: '演示', ownerId: id(9), dueOn: '2024-03-12', dueTime: '15:00' },
  ]);
});

test('an action with several promises becomes several actions with the same owner and deadline', () => {
  const record = made({
    actions: [{ ...item(7, '1.准备案例;2.协调时间'), ownerId: id(9), due: { day: '2024-03-18', time: null } }],
  });
  expect(record.actions?.map((one) => [one.content, one.ownerId, one.dueOn])).toEqual([
    ['准备案例', id(9), '2024-03-18'],
    ['协调时间', id(9), '2024-03-18'],
  ]);
  expect(record.actions?.[0]?.id).toBe(id(7));
});

test('a contact over midnight ends on the next day', () => {
  expect(made({ occurrence: { day: '2024-03-31', start: '23:30', end: '00:30' } }).endedAt).toBe(
    '2024-03-31T16:30:00.000Z',
  );
});

describe('what was learned about the customer', () => {
  test('says nothing where nothing differs from what is known', () => {
    expect(
      made({ revealed: { budget: '50-80万元', probability: 'from_70', summary: '  ', timeNodeOn: null } }).revealed,
    ).toBeNull();
  });
  test('names the version that was read', () => {
    expect(made({ revealed: { timeNodeNote: '3月底前签订', priority: 'high' } }).revealed).toEqual({
      version: 7,
      timeNodeNote: '3月底前签订',
      priority: 'high',
    });
  });
  test('an emptied field is sent as empty', () => {
    expect(made({ revealed: { budget: '' } }).revealed).toEqual({ version: 7, budget: '' });
  });
});

describe('the plan', () => {
  const plan = { id: id(20), startsAt: '2024-03-15T16:30:00.000Z' } as Plan;
  const draft = { ...fresh, content: '回访', occurrence: { day: '2024-03-16', start: '09:00', end: null } };
  const early = { ...draft, occurrence: { ...draft.occurrence, day: '2024-03-15' } };

  test('is fulfilled from its own day on, in the team’s zone', () => {
    expect(newFollowUpOf(early, { ...context, plan }).planId).toBeNull();
    expect(newFollowUpOf(draft, { ...context, plan }).planId).toBe(id(20));
  });
  test('is fulfilled before its day by who came from it', () => {
    expect(newFollowUpOf(early, { ...context, plan, cameFromPlan: true }).planId).toBe(id(20));
  });
  test('is not fulfilled where the writer says so', () => {
    expect(newFollowUpOf({ ...draft, fulfilsPlan: false }, { ...context, plan, cameFromPlan: true }).planId).toBeNull();
  });
});

test('a draft that would be late says so before it is saved', () => {
  expect(timelinessOfDraft(fresh, 'Asia/Shanghai', '2024-03-16T07:30:00Z', 24).state).toBe('on_time');
  expect(timelinessOfDraft(fresh, 'Asia/Shanghai', '2024-03-16T07:31:00Z', 24)).toEqual({
    state: 'late',
    lateHours: 1,
  });
});
