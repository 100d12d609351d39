import { actionApi } from '@genjin/domain/action';
import { customerApi } from '@genjin/domain/customer';
import { followUpApi } from '@genjin/domain/follow-up';
import { planApi } from '@genjin/domain/plan';
import { settingsApi } from '@genjin/domain/settings';
import { type Workbench, workbenchApi } from '@genjin/domain/workbench';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { insertFollowUp, makeCustomer, openTeam, passDays, type Team } from '../../../test/team.ts';

let team: Team;

beforeEach(async () => {
  await team?.product.close();
  team = await openTeam();
});
afterAll(() => team.product.close());

const workbench = (person = team.owner): Promise<Workbench> => team.product.call(person, workbenchApi.read, {});

async function planned(customerId: string, startsAt: string, endsAt: string | null = null): Promise<string> {
  const body = { id: uuidv7(), customerId, startsAt, endsAt };
  return (await team.product.call(team.owner, planApi.create, { body })).id;
}

async function promised(customerId: string, dueOn: string | null): Promise<string> {
  const body = { id: uuidv7(), customerId, content: '发送方案', ownerId: team.owner.id, dueOn };
  return (await team.product.call(team.owner, actionApi.create, { body })).id;
}

const ids = (list: { items: readonly { id: string }[] }): string[] => list.items.map((one) => one.id);

describe('the workbench', () => {
  test('is empty and counts nothing for somebody with nothing to do', async () => {
    const nothing = { items: [], total: 0, more: false };
    expect(await workbench(team.observer)).toEqual({
      today: '2026-03-16',
      plansToday: nothing,
      overdueActions: nothing,
      todayActions: nothing,
      laterActions: nothing,
      owedRecords: nothing,
      goingCold: nothing,
    });
  });

  test('takes the team’s own day: from its midnight to its midnight', async () => {
    const { id } = await makeCustomer(team);
    await planned(id, '2026-03-15T23:59:59+08:00');
    const first = await planned(id, '2026-03-16T00:00:00+08:00');
    const last = await planned(id, '2026-03-16T23:59:59+08:00');
    const tomorrow = await planned(id, '2026-03-17T00:00:00+08:00');
    expect(ids((await workbench()).plansToday)).toEqual([first, last]);
    team.product.now = new Date('2026-03-16T16:00:00.000Z');
    expect(await workbench()).toMatchObject({ today: '2026-03-17' });
    expect(ids((await workbench()).plansToday)).toEqual([tomorrow]);
  });

  test('parts my open actions into overdue, today and later', async () => {
    const { id } = await makeCustomer(team);
    const [later, today, overdue, undated] = [
      await promised(id, '2026-03-17'),
      await promised(id, '2026-03-16'),
      await promised(id, '2026-02-28'),
      await promised(id, null),
    ];
    const mine = await workbench();
    expect(ids(mine.overdueActions)).toEqual([overdue]);
    expect(ids(mine.todayActions)).toEqual([today]);
    expect(ids(mine.laterActions)).toEqual([later, undated]);
    expect((await workbench(team.writer)).overdueActions.total).toBe(0);
  });

  test('cuts long lists and counts them as far as is worth it', async () => {
    const { id: customerId } = await makeCustomer(team);
    const rows = Array.from({ length: 130 }, () => ({
      id: uuidv7(),
      customerId,
      content: '发送方案',
      ownerId: team.owner.id,
      dueOn: '2026-03-01',
      createdAt: team.product.now.toISOString(),
    }));
    const plans = rows.map(({ content: _content, dueOn: _day, ...row }) => ({
      ...row,
      id: uuidv7(),
      startsAt: '2026-03-16T01:00:00Z',
    }));
    await team.product.db.insertInto('plans').values(plans.slice(0, 21)).execute();
    await team.product.db.insertInto('actions').values(rows.slice(0, 21)).execute();
    let { overdueActions } = await workbench();
    expect([overdueActions.items.length, overdueActions.total, overdueActions.more]).toEqual([20, 21, false]);
    await team.product.db.insertInto('actions').values(rows.slice(21)).execute();
    ({ overdueActions } = await workbench());
    expect([overdueActions.items.length, overdueActions.total, overdueActions.more]).toEqual([20, 100, true]);
    const { plansToday, owedRecords } = await workbench();
    for (const list of [plansToday, owedRecords])
      expect([list.items.length, list.total, list.more]).toEqual([20, 21, false]);
    await team.product.pool.query(
      `insert into customers (id, type, name, name_key, search, stage, owner_id, created_by, created_at, updated_at)
       select gen_random_uuid(), 'enterprise', '客户' || n, '', '', 'potential', $1, $1, '2026-01-01', '2026-01-01' from generate_series(1, 30) n`,
      [team.owner.id],
    );
    const { goingCold } = await workbench();
    expect([goingCold.items.length, goingCold.total, goingCold.more]).toEqual([20, 30, false]);
  });
});

describe('an owed record', () => {
  test('appears when the plan’s time has passed, is overdue after the hours to record, and goes with the record', async () => {
    const { id } = await makeCustomer(team);
    const planId = await planned(id, '2026-03-16T10:00:00+08:00', '2026-03-16T11:00:00+08:00');
    const at = async (instant: string) => {
      team.product.now = new Date(instant);
      return (await workbench()).owedRecords;
    };
    expect((await at('2026-03-16T03:00:00.000Z')).total).toBe(0);
    expect((await at('2026-03-16T03:00:00.001Z')).items).toMatchObject([
      { plan: { id: planId }, hours: 0, overdue: false },
    ]);
    expect((await at('2026-03-17T03:00:00.000Z')).items).toMatchObject([{ hours: 24, overdue: false }]);
    expect((await at('2026-03-17T03:00:00.001Z')).items).toMatchObject([{ hours: 24, overdue: true }]);
    const body = {
      id: uuidv7(),
      customerId: id,
      content: '已拜访',
      startedAt: '2026-03-16T10:00:00+08:00',
      endedAt: '2026-03-16T11:00:00+08:00',
      lateReason: '出差',
    };
    await team.product.call(team.owner, followUpApi.record, { body });
    expect((await workbench()).owedRecords.total).toBe(0);
  });

  test('follows the configured hours', async () => {
    const { version } = await team.product.call(team.admin, settingsApi.read, {});
    const rules = (await team.product.call(team.admin, settingsApi.read, {})).rules;
    await team.product.call(team.admin, settingsApi.edit, {
      body: { version, rules: { ...rules, hoursToRecord: 48 } },
    });
    const { id } = await makeCustomer(team);
    await planned(id, '2026-03-14T10:00:01+08:00');
    expect((await workbench()).owedRecords.items).toMatchObject([{ hours: 47, overdue: false }]);
  });
});

describe('customers going cold', () => {
  test('are my own open ones without contact for the cold days, the coldest first', async () => {
    const names: Record<string, string> = {};
    const make = async (name: string) => {
      names[name] = (await makeCustomer(team, { name })).id;
      return names[name];
    };
    for (const name of ['从未联系', '很久以前', '不久以前', '暂缓', '流失', '刚刚联系']) await make(name);
    const longAgo = '2026-02-20T02:00:00.000Z';
    await insertFollowUp(team, names.很久以前 ?? '', { endedAt: longAgo });
    for (const name of ['不久以前', '暂缓', '流失'])
      await insertFollowUp(team, names[name] ?? '', { endedAt: '2026-03-02T02:00:00.000Z' });
    await insertFollowUp(team, names.刚刚联系 ?? '');
    await team.product.pool.query(
      'update customers set last_contact_at = (select max(ended_at) from effective_contacts e where e.customer_id = customers.id)',
    );
    const progress = async (name: string, body: object) =>
      team.product.call(team.owner, customerApi.progress, {
        params: { id: names[name] ?? '' },
        body: { version: 1, reason: '测试', ...body },
      });
    await progress('暂缓', { status: 'paused', pausedUntil: '2026-06-01' });
    await progress('流失', { stage: 'lost', status: 'lost' });
    const cold = async () => (await workbench()).goingCold.items.map((one) => one.name);
    expect(await cold()).toEqual(['很久以前']);
    team.product.now = new Date('2026-03-16T02:00:00.001Z');
    expect(await cold()).toEqual(['很久以前', '不久以前']);
    passDays(team.product, 14);
    expect(await cold()).toEqual(['从未联系', '很久以前', '不久以前', '刚刚联系']);
    expect((await workbench(team.writer)).goingCold.total).toBe(0);
  });
});
