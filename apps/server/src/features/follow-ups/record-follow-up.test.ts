import { actionApi } from '@genjin/domain/action';
import { contactApi } from '@genjin/domain/contact';
import { customerApi } from '@genjin/domain/customer';
import { followUpApi } from '@genjin/domain/follow-up';
import { planApi } from '@genjin/domain/plan';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { rowCounts } from '../../../test/row-counts.ts';
import { makeCustomer, openTeam, type Team } from '../../../test/team.ts';

let team: Team;
/** Monday, 10:00 in Shanghai. */
const now = new Date('2026-03-16T02:00:00.000Z');

beforeAll(async () => {
  team = await openTeam();
});
beforeEach(() => {
  team.product.now = now;
});
afterAll(() => team.product.close());

/** Half an hour that ended an hour ago. */
const lately = { startedAt: '2026-03-16T08:30:00+08:00', endedAt: '2026-03-16T09:00:00+08:00' };

function recordOf(customerId: string, more: object = {}) {
  return { id: uuidv7(), customerId, content: '介绍系统数据整合模块功能', ...lately, ...more };
}

async function record(customerId: string, more: object = {}) {
  return team.product.call(team.owner, followUpApi.record, { body: recordOf(customerId, more) });
}

async function contactAt(customerId: string, name: string): Promise<string> {
  const body = { id: uuidv7(), customerId, name };
  return (await team.product.call(team.owner, contactApi.create, { body })).id;
}

describe('recording a follow-up', () => {
  test('needs only what was said and when: the rest has its defaults', async () => {
    const customer = await makeCustomer(team);
    const body = { id: uuidv7(), customerId: customer.id, content: '电话确认方案已收到', startedAt: now.toISOString() };
    const { followUp, nextPlan } = await team.product.call(team.owner, followUpApi.record, { body });
    expect(nextPlan).toBeNull();
    expect(followUp).toMatchObject({
      content: '电话确认方案已收到',
      startedAt: now.toISOString(),
      endedAt: now.toISOString(),
      writtenAt: now.toISOString(),
      author: { id: team.owner.id, name: team.owner.name },
      connected: true,
      origin: 'live',
      timeliness: { state: 'on_time', lateHours: 0 },
      participants: [{ side: 'ours', userId: team.owner.id, name: team.owner.name }],
      actions: [],
      corrections: [],
      voided: null,
      version: 1,
    });
  });

  test('keeps everything that the form has, and gives it back the same when read', async () => {
    const customer = await makeCustomer(team);
    const zhang = await contactAt(customer.id, '张经理');
    const wang = uuidv7();
    const body = recordOf(customer.id, {
      method: 'visit',
      goal: '演示数据整合',
      goalResult: 'reached',
      content: '1.介绍系统数据整合模块功能;2.询问客户现有系统对接痛点;3.知晓决策流程。',
      topics: ['need_change', 'decision_progress'],
      mood: 'positive',
      statements: ['对实时数据同步功能感兴趣', '下周由技术团队评估'],
      consensus: ['先做小范围试用'],
      openIssues: ['实施周期待定'],
      privateNote: '王总监更看重实时性',
      newContacts: [{ id: wang, name: '王总监', title: '技术总监', decisionRoles: ['technical_evaluator'] }],
      participants: [
        { side: 'ours', userId: team.owner.id },
        { side: 'customer', contactId: zhang },
        { side: 'customer', contactId: wang },
        { side: 'third', name: '集成商 赵工' },
      ],
      concerns: [{ id: uuidv7(), content: '实施周期太长', major: true }],
      obstacles: [{ id: uuidv7(), kind: 'other', note: '需明确技术评估结果' }],
      needs: [{ id: uuidv7(), kind: 'explicit', content: '实现多系统数据整合' }],
      actions: [
        { id: uuidv7(), content: '准备A公司案例及系统演示视频', ownerId: team.owner.id, dueOn: '2026-03-18' },
        { id: uuidv7(), content: '协调技术团队对接', ownerId: team.writer.id, dueOn: '2026-03-20', dueTime: '15:00' },
      ],
      nextPlan: { id: uuidv7(), startsAt: '2026-03-20T15:00:00+08:00', goal: '技术对接', preparation: '测试环境' },
    });
    const { followUp, nextPlan } = await team.product.call(team.owner, followUpApi.record, { body });
    expect(followUp).toMatchObject({
      method: 'visit',
      goalResult: 'reached',
      topics: ['need_change', 'decision_progress'],
      mood: 'positive',
      statements: ['对实时数据同步功能感兴趣', '下周由技术团队评估'],
      consensus: ['先做小范围试用'],
      openIssues: ['实施周期待定'],
      privateNote: '王总监更看重实时性',
      participants: [
        { side: 'ours', userId: team.owner.id, name: team.owner.name },
        { side: 'customer', contactId: zhang, name: '张经理', title: null },
        { side: 'customer', contactId: wang, name: '王总监', title: '技术总监' },
        { side: 'third', name: '集成商 赵工' },
      ],
      concerns: [{ content: '实施周期太长', major: true, openedBy: body.id, resolvedAt: null }],
      actions: [
        { content: '准备A公司案例及系统演示视频', owner: { id: team.owner.id }, dueOn: '2026-03-18', dueTime: null },
        { content: '协调技术团队对接', owner: { id: team.writer.id }, dueOn: '2026-03-20', dueTime: '15:00' },
      ],
    });
    expect(nextPlan).toMatchObject({
      startsAt: '2026-03-20T07:00:00.000Z',
      owner: { id: team.owner.id },
      madeByFollowUpId: body.id,
      state: 'planned',
    });
    expect(await team.product.call(team.owner, followUpApi.read, { params: { id: body.id } })).toEqual(followUp);
    const listed = await team.product.call(team.owner, followUpApi.list, { query: { customer: customer.id } });
    expect(listed.items).toEqual([followUp]);
    const file = await team.product.call(team.owner, customerApi.read, { params: { id: customer.id } });
    expect(file.contacts.find((one) => one.id === wang)).toMatchObject({ lastMetAt: followUp.endedAt });
    expect(file.needs).toMatchObject([{ content: '实现多系统数据整合', followUpId: body.id }]);
    expect(file.obstacles).toMatchObject([{ kind: 'other', note: '需明确技术评估结果', openedBy: body.id }]);
    expect(file.customer.lastContactAt).toBe(followUp.endedAt);
    expect(file.customer.updatedAt).toBe(now.toISOString());
  });

  test('closes the concerns, obstacles, promises and the plan that it settles', async () => {
    const customer = await makeCustomer(team);
    const [concernId, obstacleId, actionId, planId] = [uuidv7(), uuidv7(), uuidv7(), uuidv7()];
    await record(customer.id, {
      concerns: [{ id: concernId, content: '担心数据安全' }],
      obstacles: [{ id: obstacleId, kind: 'budget' }],
      actions: [{ id: actionId, content: '发送方案', ownerId: team.owner.id, dueOn: '2026-03-16' }],
      nextPlan: { id: planId, startsAt: '2026-03-16T09:30:00+08:00', ownerId: team.writer.id },
    });
    const { followUp } = await record(customer.id, {
      resolvedConcernIds: [concernId],
      resolvedObstacleIds: [obstacleId],
      closedActionIds: [actionId],
      planId,
    });
    const file = await team.product.call(team.owner, customerApi.read, { params: { id: customer.id } });
    expect(file.concerns).toMatchObject([{ id: concernId, resolvedBy: followUp.id }]);
    expect(file.obstacles).toMatchObject([{ id: obstacleId, resolvedBy: followUp.id }]);
    expect(file.openActions).toEqual([]);
    expect(file.nextPlan).toBeNull();
    const closed = await team.product.call(team.owner, actionApi.list, { query: { group: 'closed' } });
    expect(closed.items).toContainEqual(
      expect.objectContaining({
        id: actionId,
        state: 'done',
        closedByFollowUpId: followUp.id,
        closedAt: followUp.writtenAt,
      }),
    );
    const changes = await team.product.call(team.owner, customerApi.changes, {
      params: { id: customer.id },
      query: { kind: 'plan' },
    });
    expect(changes.items).toContainEqual(
      expect.objectContaining({ field: 'state', before: 'planned', after: 'done', followUpId: followUp.id }),
    );
  });

  test('makes what it learned about the customer the customer’s own, with the follow-up that revealed it', async () => {
    const customer = await makeCustomer(team);
    const { followUp } = await record(customer.id, {
      revealed: { version: customer.version, budget: '50-80万元', timeNodeNote: '3月底前签订框架协议' },
    });
    const file = await team.product.call(team.owner, customerApi.read, { params: { id: customer.id } });
    expect(file.customer).toMatchObject({
      budget: { min: 500_000, max: 800_000 },
      timeNodeNote: '3月底前签订框架协议',
      version: customer.version + 1,
    });
    const { items } = await team.product.call(team.owner, customerApi.changes, {
      params: { id: customer.id },
      query: {},
    });
    expect(items).toContainEqual(expect.objectContaining({ field: 'budget', followUpId: followUp.id }));
  });
});

describe('the plan that a record fulfils', () => {
  const begun = '2026-03-16T08:00:00+08:00';

  async function planned(customerId: string, startsAt: string, ownerId = team.owner.id): Promise<string> {
    const body = { id: uuidv7(), customerId, startsAt, ownerId };
    return (await team.product.call(team.owner, planApi.create, { body })).id;
  }

  async function openPlans(customerId: string): Promise<string[]> {
    const { items } = await team.product.call(team.owner, planApi.list, { query: { customer: customerId } });
    return items.map((plan) => plan.id);
  }

  test('is the writer’s only one that has begun, without being named', async () => {
    const customer = await makeCustomer(team);
    await planned(customer.id, begun);
    const later = await planned(customer.id, '2026-03-17T09:00:00+08:00');
    const others = await planned(customer.id, begun, team.writer.id);
    await record(customer.id);
    expect(await openPlans(customer.id)).toEqual([others, later]);
  });

  test('is nobody’s guess where several have begun', async () => {
    const customer = await makeCustomer(team);
    const both = [await planned(customer.id, begun), await planned(customer.id, '2026-03-16T08:10:00+08:00')];
    await record(customer.id);
    expect(await openPlans(customer.id)).toEqual(both);
  });

  test('is not fulfilled by an attempt that reached nobody, unless it is named', async () => {
    const customer = await makeCustomer(team);
    const planId = await planned(customer.id, begun);
    await record(customer.id, { connected: false });
    expect(await openPlans(customer.id)).toEqual([planId]);
    await record(customer.id, { connected: false, planId });
    expect(await openPlans(customer.id)).toEqual([]);
  });

  test('is not fulfilled by a contact before it', async () => {
    const customer = await makeCustomer(team);
    const planId = await planned(customer.id, '2026-03-16T09:00:01+08:00');
    await record(customer.id);
    expect(await openPlans(customer.id)).toEqual([planId]);
  });

  test('keeps the first record that fulfilled it', async () => {
    const customer = await makeCustomer(team);
    const planId = await planned(customer.id, begun);
    const first = await record(customer.id, { planId });
    await record(customer.id, { planId });
    const plan = await team.product.db
      .selectFrom('plans')
      .select(['state', 'fulfilledByFollowUpId'])
      .where('id', '=', planId)
      .executeTakeFirst();
    expect(plan).toEqual({ state: 'done', fulfilledByFollowUpId: first.followUp.id });
  });
});

describe('the 24-hour rule', () => {
  const late = { startedAt: '2026-03-13T17:00:00+08:00', endedAt: '2026-03-13T18:00:00+08:00' };

  test('asks a late record for its reason', async () => {
    const customer = await makeCustomer(team);
    const body = recordOf(customer.id, late);
    const { fields } = await team.product.refused(
      team.owner,
      followUpApi.record,
      { body },
      'followUp.late_reason_required',
    );
    expect(fields).toMatchObject([{ path: ['lateReason'] }]);
    const { followUp } = await team.product.call(team.owner, followUpApi.record, {
      body: { ...body, lateReason: '周五出差返程' },
    });
    expect(followUp).toMatchObject({ timeliness: { state: 'late', lateHours: 40 }, lateReason: '周五出差返程' });
  });

  test('takes the last moment as in time', async () => {
    const customer = await makeCustomer(team);
    const { followUp } = await record(customer.id, {
      startedAt: '2026-03-15T02:00:00.000Z',
      endedAt: '2026-03-15T02:00:00.000Z',
    });
    expect(followUp.timeliness.state).toBe('on_time');
  });
});

describe('a record that is refused', () => {
  /** Sends a record that should be refused, and shows that nothing was left behind. */
  async function refused(more: object, code: Parameters<Team['product']['refused']>[3], customerId?: string) {
    const customer = customerId ?? (await makeCustomer(team)).id;
    const before = await rowCounts(team.product);
    const state = await team.product.db.selectFrom('customers').selectAll().where('id', '=', customer).execute();
    const body = recordOf(customer, more);
    const error = await team.product.refused(team.owner, followUpApi.record, { body }, code);
    expect(await rowCounts(team.product)).toEqual(before);
    expect(await team.product.db.selectFrom('customers').selectAll().where('id', '=', customer).execute()).toEqual(
      state,
    );
    return error;
  }

  /** All that can be written before the refusal. */
  const much = () => ({
    newContacts: [{ id: uuidv7(), name: '王总监' }],
    concerns: [{ id: uuidv7(), content: '担心数据安全' }],
    needs: [{ id: uuidv7(), kind: 'latent', content: '降低人工核对' }],
    actions: [{ id: uuidv7(), content: '发送方案', ownerId: team.owner.id }],
    nextPlan: { id: uuidv7(), startsAt: '2026-03-20T15:00:00+08:00' },
  });

  test('lies in the future: two minutes are tolerated, no more', async () => {
    const inTime = { startedAt: '2026-03-16T02:02:00.000Z', endedAt: undefined };
    await record((await makeCustomer(team)).id, inTime);
    const soon = '2026-03-16T02:02:00.001Z';
    expect((await refused({ startedAt: soon, endedAt: undefined }, 'followUp.in_future')).fields).toMatchObject([
      { path: ['startedAt'] },
    ]);
    expect((await refused({ endedAt: soon }, 'followUp.in_future')).fields).toMatchObject([{ path: ['endedAt'] }]);
  });

  test('ends before it starts', async () => {
    const { fields } = await refused({ endedAt: '2026-03-16T08:29:59+08:00' }, 'input.invalid');
    expect(fields).toMatchObject([{ path: ['endedAt'], code: 'max_below_min' }]);
  });

  test('names what belongs to another customer', async () => {
    const other = await makeCustomer(team);
    const contactId = await contactAt(other.id, '别家的张经理');
    const [concernId, obstacleId, actionId, planId] = [uuidv7(), uuidv7(), uuidv7(), uuidv7()];
    await record(other.id, {
      concerns: [{ id: concernId, content: '担心数据安全' }],
      obstacles: [{ id: obstacleId, kind: 'budget' }],
      actions: [{ id: actionId, content: '发送方案', ownerId: team.owner.id }],
      nextPlan: { id: planId, startsAt: '2026-03-16T08:00:00+08:00' },
    });
    for (const [more, path] of [
      [{ participants: [{ side: 'customer', contactId }] }, 'participants'],
      [{ resolvedConcernIds: [concernId] }, 'resolvedConcernIds'],
      [{ resolvedObstacleIds: [obstacleId] }, 'resolvedObstacleIds'],
      [{ closedActionIds: [actionId] }, 'closedActionIds'],
      [{ planId }, 'planId'],
      [{ closedActionIds: [uuidv7()] }, 'closedActionIds'],
    ] as const) {
      const { fields } = await refused({ ...much(), ...more }, 'customer.foreign_reference');
      expect(fields?.[0]?.path[0]).toBe(path);
    }
  });

  test('names a colleague who has left', async () => {
    const gone = await team.product.addPerson('离职同事', ['sales']);
    await team.product.db.updateTable('users').set({ state: 'disabled' }).where('id', '=', gone.id).execute();
    const named = { userId: gone.id, ownerId: gone.id };
    for (const [more, path] of [
      [{ participants: [{ side: 'ours', userId: named.userId }] }, ['participants', 0, 'userId']],
      [{ actions: [{ id: uuidv7(), content: '发送方案', ownerId: gone.id }] }, ['actions', 0, 'ownerId']],
      [
        { nextPlan: { id: uuidv7(), startsAt: '2026-03-20T15:00:00+08:00', ownerId: gone.id } },
        ['nextPlan', 'ownerId'],
      ],
    ] as const) {
      const { fields } = await refused({ ...much(), ...more }, 'user.inactive');
      expect(fields?.[0]?.path).toEqual(path);
    }
  });

  test('uses a word that no dictionary has', async () => {
    expect((await refused({ method: 'telepathy' }, 'input.invalid')).fields?.[0]?.path).toEqual(['method']);
    expect((await refused({ topics: ['weather'] }, 'input.invalid')).fields?.[0]?.path).toEqual(['topics']);
  });

  test('gives an action a time without a day, or a plan an end before its start', async () => {
    const action = { id: uuidv7(), content: '发送方案', ownerId: team.owner.id, dueTime: '15:00' };
    expect((await refused({ ...much(), actions: [action] }, 'input.invalid')).fields?.[0]?.path).toEqual([
      'actions',
      0,
      'dueOn',
    ]);
    const nextPlan = { id: uuidv7(), startsAt: '2026-03-20T15:00:00+08:00', endsAt: '2026-03-20T14:00:00+08:00' };
    expect((await refused({ ...much(), nextPlan }, 'input.invalid')).fields?.[0]?.path).toEqual(['nextPlan', 'endsAt']);
  });

  test('rests on a customer that somebody changed meanwhile', async () => {
    const customer = await makeCustomer(team);
    await team.product.call(team.writer, customerApi.edit, {
      params: { id: customer.id },
      body: { version: customer.version, address: '杭州市滨江区' },
    });
    const revealed = { version: customer.version, budget: '50-80万元' };
    const { details } = await refused({ ...much(), revealed }, 'record.stale', customer.id);
    expect(details).toMatchObject({ current: { address: '杭州市滨江区' }, changedBy: { name: team.writer.name } });
  });

  test('takes an id of a part that exists already', async () => {
    const { followUp } = await record((await makeCustomer(team)).id, much());
    const [action] = followUp.actions;
    await refused({ actions: [{ ...much().actions[0], id: action?.id }] }, 'record.id_taken');
  });

  test('has unknown keys, no content, or only blanks', async () => {
    await refused({ authorId: team.stranger.id }, 'input.invalid');
    await refused({ writtenAt: '2020-01-01T00:00:00Z' }, 'input.invalid');
    await refused({ content: ' \n ' }, 'input.invalid');
    await refused({ content: '跟'.repeat(20_001) }, 'input.invalid');
  });

  test('comes from somebody who may not write for the customer', async () => {
    const customer = await makeCustomer(team);
    const before = await rowCounts(team.product);
    const body = recordOf(customer.id);
    await team.product.refused(team.stranger, followUpApi.record, { body }, 'record.not_found');
    await team.product.refused(team.reader, followUpApi.record, { body }, 'permission.denied');
    await team.product.refused(team.observer, followUpApi.record, { body }, 'permission.denied');
    await team.product.refused(null, followUpApi.record, { body }, 'session.required');
    const nowhere = recordOf(uuidv7());
    await team.product.refused(team.stranger, followUpApi.record, { body: nowhere }, 'record.not_found');
    expect(await rowCounts(team.product)).toEqual(before);
  });
});

describe('a retry', () => {
  const whole = () => ({
    newContacts: [{ id: uuidv7(), name: '王总监' }],
    concerns: [{ id: uuidv7(), content: '担心数据安全' }],
    actions: [{ id: uuidv7(), content: '发送方案', ownerId: team.owner.id }],
    nextPlan: { id: uuidv7(), startsAt: '2026-03-20T15:00:00+08:00' },
  });

  test('with the same id and content answers the same record and makes nothing twice', async () => {
    const customer = await makeCustomer(team);
    const body = recordOf(customer.id, { ...whole(), revealed: { version: customer.version, budget: '50万元' } });
    const first = await team.product.call(team.owner, followUpApi.record, { body });
    const before = await rowCounts(team.product);
    team.product.now = new Date(now.getTime() + 40 * 3_600_000);
    expect(await team.product.call(team.owner, followUpApi.record, { body })).toEqual(first);
    expect(await rowCounts(team.product)).toEqual(before);
  });

  test('with the same id and other content, or by somebody else, is refused', async () => {
    const customer = await makeCustomer(team);
    const body = recordOf(customer.id);
    await team.product.call(team.owner, followUpApi.record, { body });
    const before = await rowCounts(team.product);
    const other = { ...body, content: '另一条' };
    await team.product.refused(team.owner, followUpApi.record, { body: other }, 'record.id_taken');
    await team.product.refused(team.writer, followUpApi.record, { body }, 'record.id_taken');
    expect(await rowCounts(team.product)).toEqual(before);
  });

  test('in parallel makes one record, and all answers are the same', async () => {
    const customer = await makeCustomer(team);
    const body = recordOf(customer.id, whole());
    const answers = await Promise.all(
      Array.from({ length: 8 }, () => team.product.call(team.owner, followUpApi.record, { body })),
    );
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    const { items } = await team.product.call(team.owner, followUpApi.list, { query: { customer: customer.id } });
    expect(items).toHaveLength(1);
    expect(items[0]?.actions).toHaveLength(1);
  });
});

describe('two records written at once', () => {
  test('never lose the later contact', async () => {
    const earlier = new Date(now.getTime() - 60_000).toISOString();
    for (let round = 0; round < 12; round++) {
      const customer = await makeCustomer(team);
      const ends = round % 2 ? [now.toISOString(), earlier] : [earlier, now.toISOString()];
      await Promise.all(ends.map((endedAt) => record(customer.id, { startedAt: endedAt, endedAt })));
      const file = await team.product.call(team.owner, customerApi.read, { params: { id: customer.id } });
      expect(file.customer.lastContactAt).toBe(now.toISOString());
    }
  });
});

describe('an open concern', () => {
  test('that is named twice, or again later, stays resolved by the first record', async () => {
    const customer = await makeCustomer(team);
    const id = uuidv7();
    await record(customer.id, { concerns: [{ id, content: '担心数据安全' }] });
    const first = await record(customer.id, { resolvedConcernIds: [id, id] });
    await record(customer.id, { resolvedConcernIds: [id] });
    const file = await team.product.call(team.owner, customerApi.read, { params: { id: customer.id } });
    expect(file.concerns).toMatchObject([{ resolvedBy: first.followUp.id }]);
  });
});
