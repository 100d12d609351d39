import { customerApi } from '@genjin/domain/customer';
import { followUpApi } from '@genjin/domain/follow-up';
import { type Plan, type PlanQuery, planApi } from '@genjin/domain/plan';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Person } from '../../../test/harness.ts';
import { rowCounts } from '../../../test/row-counts.ts';
import { makeCustomer, openTeam, type Team } from '../../../test/team.ts';

let team: Team;
let customerId: string;

beforeAll(async () => {
  team = await openTeam();
  customerId = (await makeCustomer(team)).id;
});
afterAll(() => team.product.close());

async function planned(more: Partial<{ id: string; customerId: string; startsAt: string; ownerId: string }> = {}) {
  const body = { id: uuidv7(), customerId, startsAt: '2026-03-20T15:00:00+08:00', goal: '技术对接', ...more };
  return team.product.call(team.owner, planApi.create, { body });
}

async function listed(person: Person, query: Partial<PlanQuery> = {}): Promise<string[]> {
  return (await team.product.call(person, planApi.list, { query })).items.map((plan) => plan.id);
}

const edit = (person: Person, plan: Plan, body: object) =>
  team.product.call(person, planApi.edit, { params: { id: plan.id }, body: { version: plan.version, ...body } });

describe('planning a contact', () => {
  test('is one’s own unless told, and once however often it is sent', async () => {
    const id = uuidv7();
    const answers = await Promise.all(Array.from({ length: 4 }, () => planned({ id })));
    expect(new Set(answers.map((one) => JSON.stringify(one))).size).toBe(1);
    expect(answers[0]).toMatchObject({
      customer: { id: customerId, name: '星河数据科技有限公司' },
      owner: { id: team.owner.id },
      startsAt: '2026-03-20T07:00:00.000Z',
      state: 'planned',
      madeByFollowUpId: null,
      version: 1,
    });
    const body = { id, customerId, startsAt: '2026-03-21T15:00:00+08:00' };
    await team.product.refused(team.owner, planApi.create, { body }, 'record.id_taken');
    expect((await planned({ ownerId: team.writer.id })).owner.name).toBe(team.writer.name);
  });

  test('is refused to strangers and readers, for absent colleagues, and with an end before its start', async () => {
    const before = await rowCounts(team.product);
    const body = { id: uuidv7(), customerId, startsAt: '2026-03-20T15:00:00+08:00' };
    await team.product.refused(team.stranger, planApi.create, { body }, 'record.not_found');
    await team.product.refused(team.reader, planApi.create, { body }, 'permission.denied');
    await team.product.refused(team.observer, planApi.create, { body }, 'permission.denied');
    await team.product.refused(team.owner, planApi.create, { body: { ...body, ownerId: uuidv7() } }, 'user.inactive');
    const backwards = { ...body, endsAt: '2026-03-20T14:59:59+08:00' };
    const { fields } = await team.product.refused(team.owner, planApi.create, { body: backwards }, 'input.invalid');
    expect(fields).toMatchObject([{ path: ['endsAt'], code: 'ends_before_start' }]);
    expect(await rowCounts(team.product)).toEqual(before);
  });
});

describe('the list of plans', () => {
  test('is one’s own by time, in pages, and a customer’s whoever owns them', async () => {
    const customer = await makeCustomer(team);
    const me = await team.product.addPerson('计划人', ['sales'], team.departmentId);
    const on = async (day: string, ownerId: string) =>
      (await planned({ customerId: customer.id, startsAt: `2026-04-${day}T09:00:00+08:00`, ownerId })).id;
    const [third, first, second, others] = [
      await on('03', me.id),
      await on('01', me.id),
      await on('02', me.id),
      await on('02', team.writer.id),
    ];
    expect(await listed(me)).toEqual([first, second, third]);
    const page = await team.product.call(me, planApi.list, { query: { limit: 2 } });
    expect(page.items.map((one) => one.id)).toEqual([first, second]);
    expect(await listed(me, { limit: 2, cursor: page.nextCursor ?? '' })).toEqual([third]);
    expect(await listed(team.reader, { customer: customer.id })).toEqual([first, second, others, third]);
    expect(await listed(team.observer, { customer: customer.id, owner: me.id })).toEqual([first, second, third]);
    expect(await listed(team.manager, { owner: me.id })).toEqual([first, second, third]);
    await team.product.refused(team.stranger, planApi.list, { query: { customer: customer.id } }, 'record.not_found');
    await team.product.refused(team.stranger, planApi.list, { query: { owner: me.id } }, 'permission.denied');
  });
});

describe('changing a plan', () => {
  test('moves it, hands it on and cancels it, with the reason in the history', async () => {
    const plan = await planned();
    const moved = await edit(team.owner, plan, {
      startsAt: '2026-03-21T10:00:00+08:00',
      ownerId: team.writer.id,
      reason: '客户改期',
    });
    expect(moved).toMatchObject({ startsAt: '2026-03-21T02:00:00.000Z', owner: { id: team.writer.id }, version: 2 });
    const cancelled = await edit(team.writer, moved, { state: 'cancelled', reason: '项目暂停' });
    expect(cancelled).toMatchObject({ state: 'cancelled', version: 3 });
    expect(await listed(team.writer)).not.toContain(plan.id);
    const { items } = await team.product.call(team.owner, customerApi.changes, {
      params: { id: customerId },
      query: { kind: 'plan' },
    });
    const noted = items.filter((one) => one.subjectId === plan.id && one.reason !== null);
    expect(noted.map((one) => [one.field, one.reason]).sort()).toEqual([
      ['owner', '客户改期'],
      ['startsAt', '客户改期'],
      ['state', '项目暂停'],
    ]);
  });

  test('takes a cancellation back, but changes nothing else of what is closed', async () => {
    const cancelled = await edit(team.owner, await planned(), { state: 'cancelled' });
    const request = { params: { id: cancelled.id }, body: { version: 2, goal: '改目标' } };
    await team.product.refused(team.owner, planApi.edit, request, 'record.closed');
    expect(await edit(team.owner, cancelled, { state: 'planned' })).toMatchObject({ state: 'planned' });
  });

  test('leaves a fulfilled plan as it is', async () => {
    const plan = await planned({ startsAt: '2026-03-16T09:00:00+08:00' });
    const startedAt = '2026-03-16T09:30:00+08:00';
    const body = { id: uuidv7(), customerId, content: '已对接', startedAt, planId: plan.id };
    await team.product.call(team.owner, followUpApi.record, { body });
    const request = { params: { id: plan.id }, body: { version: 2, state: 'planned' as const } };
    await team.product.refused(team.owner, planApi.edit, request, 'record.closed');
  });

  test('refuses an end before the start, given or kept', async () => {
    const plan = await planned();
    const timed = await edit(team.owner, plan, { endsAt: '2026-03-20T16:00:00+08:00' });
    const request = { params: { id: plan.id }, body: { version: 2, startsAt: '2026-03-20T16:00:01+08:00' } };
    await team.product.refused(team.owner, planApi.edit, request, 'input.invalid');
    expect(await edit(team.owner, timed, { startsAt: '2026-03-20T16:00:01+08:00', endsAt: null })).toMatchObject({
      endsAt: null,
    });
  });

  test('is for its owner even without the customer, for who may edit the customer’s, and hidden from strangers', async () => {
    const plan = await planned();
    const request = { params: { id: plan.id }, body: { version: 1, goal: '改目标' } };
    const before = await rowCounts(team.product);
    await team.product.refused(team.stranger, planApi.edit, request, 'record.not_found');
    await team.product.refused(team.reader, planApi.edit, request, 'permission.denied');
    await team.product.refused(team.observer, planApi.edit, request, 'permission.denied');
    const unknown = { ...request, params: { id: uuidv7() } };
    await team.product.refused(team.admin, planApi.edit, unknown, 'record.not_found');
    expect(await rowCounts(team.product)).toEqual(before);
    const handed = await edit(team.manager, plan, { ownerId: team.stranger.id });
    expect(await edit(team.stranger, handed, { goal: '我来对接' })).toMatchObject({ goal: '我来对接', version: 3 });
  });

  test('of an older version shows the current one and who changed it', async () => {
    const plan = await planned();
    await edit(team.writer, plan, { goal: '新的目标' });
    const request = { params: { id: plan.id }, body: { version: 1, goal: '旧的目标' } };
    const { details } = await team.product.refused(team.owner, planApi.edit, request, 'record.stale');
    expect(details).toMatchObject({ current: { goal: '新的目标', version: 2 }, changedBy: { name: team.writer.name } });
  });
});
