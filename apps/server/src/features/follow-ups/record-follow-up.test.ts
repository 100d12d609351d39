import { actionApi } from '@genjin/domain/action';
import { contactApi } from '@genjin/domain/contact';
import { customerApi } from '@genjin/domain/customer';
import { followUpApi } from '@genjin/domain/follow-up';
import { planApi } from '@genjin/domain/plan';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { record, recordOf } from '../../../test/records.ts';
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

  test('reads ids in capitals as the same ids', async () => {
    const customer = await makeCustomer(team);
    const body = recordOf(customer.id.toUpperCase(), {
      participants: [{ side: 'ours', userId: team.writer.id.toUpperCase() }],
      actions: [{ id: uuidv7().toUpperCase(), content: '发送方案', ownerId: team.writer.id.toUpperCase() }],
    });
    const { followUp } = await team.product.call(team.owner, followUpApi.record, { body });
    expect(followUp).toMatchObject({
      customerId: customer.id,
      participants: [{ userId: team.writer.id }],
      actions: [{ owner: { id: team.writer.id } }],
    });
    const again = { body: { ...body, id: body.id.toUpperCase() } };
    expect((await team.product.call(team.owner, followUpApi.record, again)).followUp).toEqual(followUp);
  });

  test('closes the concerns, obstacles, promises and the plan that it settles', async () => {
    const customer = await makeCustomer(team);
    const [concernId, obstacleId, actionId, planId] = [uuidv7(), uuidv7(), uuidv7(), uuidv7()];
    await record(team, customer.id, {
      concerns: [{ id: concernId, content: '担心数据安全' }],
      obstacles: [{ id: obstacleId, kind: 'budget' }],
      actions: [{ id: actionId, content: '发送方案', ownerId: team.owner.id, dueOn: '2026-03-16' }],
      nextPlan: { id: planId, startsAt: '2026-03-16T09:30:00+08:00', ownerId: team.writer.id },
    });
    const { followUp } = await record(team, customer.id, {
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
    const { followUp } = await record(team, customer.id, {
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
    await record(team, customer.id);
    expect(await openPlans(customer.id)).toEqual([others, later]);
  });

  test('is nobody’s guess where several have begun', async () => {
    const customer = await makeCustomer(team);
    const both = [await planned(customer.id, begun), await planned(customer.id, '2026-03-16T08:10:00+08:00')];
    await record(team, customer.id);
    expect(await openPlans(customer.id)).toEqual(both);
  });

  test('is not fulfilled by an attempt that reached nobody, unless it is named', async () => {
    const customer = await makeCustomer(team);
    const planId = await planned(customer.id, begun);
    await record(team, customer.id, { connected: false });
    expect(await openPlans(customer.id)).toEqual([planId]);
    await record(team, customer.id, { connected: false, planId });
    expect(await openPlans(customer.id)).toEqual([]);
  });

  test('is left open where the writer says that it was none', async () => {
    const customer = await makeCustomer(team);
    const planId = await planned(customer.id, begun);
    await record(team, customer.id, { planId: null });
    expect(await openPlans(customer.id)).toEqual([planId]);
  });

  test('is not fulfilled by a contact before it', async () => {
    const customer = await makeCustomer(team);
    const planId = await planned(customer.id, '2026-03-16T09:00:01+08:00');
    await record(team, customer.id);
    expect(await openPlans(customer.id)).toEqual([planId]);
  });

  test('keeps the first record that fulfilled it', async () => {
    const customer = await makeCustomer(team);
    const planId = await planned(customer.id, begun);
    const first = await record(team, customer.id, { planId });
    await record(team, customer.id, { planId });
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
    const { followUp } = await record(team, customer.id, {
      startedAt: '2026-03-15T02:00:00.000Z',
      endedAt: '2026-03-15T02:00:00.000Z',
    });
    expect(followUp.timeliness.state).toBe('on_time');
  });
});

describe('an open concern', () => {
  test('that is named twice, or again later, stays resolved by the first record', async () => {
    const customer = await makeCustomer(team);
    const id = uuidv7();
    await record(team, customer.id, { concerns: [{ id, content: '担心数据安全' }] });
    const first = await record(team, customer.id, { resolvedConcernIds: [id, id] });
    await record(team, customer.id, { resolvedConcernIds: [id] });
    const file = await team.product.call(team.owner, customerApi.read, { params: { id: customer.id } });
    expect(file.concerns).toMatchObject([{ resolvedBy: first.followUp.id }]);
  });
});
