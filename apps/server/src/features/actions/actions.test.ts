import { type Action, type ActionQuery, actionApi } from '@genjin/domain/action';
import { customerApi } from '@genjin/domain/customer';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Person } from '../../../test/harness.ts';
import { rowCounts } from '../../../test/row-counts.ts';
import { makeCustomer, openTeam, type Team } from '../../../test/team.ts';

let team: Team;
let customerId: string;
/** Monday, 10:00 in Shanghai. */
const now = new Date('2026-03-16T02:00:00.000Z');

beforeAll(async () => {
  team = await openTeam();
  customerId = (await makeCustomer(team)).id;
});
beforeEach(() => {
  team.product.now = now;
});
afterAll(() => team.product.close());

interface More {
  readonly id?: string;
  readonly customerId?: string;
  readonly ownerId?: string;
  readonly dueOn?: string | null;
  readonly dueTime?: string | null;
}

async function added(more: More = {}): Promise<Action> {
  const body = { id: uuidv7(), customerId, content: '发送方案', ownerId: team.owner.id, ...more };
  return team.product.call(team.owner, actionApi.create, { body });
}

async function listed(person: Person, query: Partial<ActionQuery> = {}): Promise<string[]> {
  return (await team.product.call(person, actionApi.list, { query })).items.map((action) => action.id);
}

const edit = (person: Person, action: Action, body: object) =>
  team.product.call(person, actionApi.edit, { params: { id: action.id }, body: { version: action.version, ...body } });

describe('adding an action', () => {
  test('gives it an owner and a deadline, and notes it in the customer’s history', async () => {
    const action = await added({ ownerId: team.writer.id, dueOn: '2026-03-18', dueTime: '15:00' });
    expect(action).toMatchObject({
      customer: { id: customerId, name: '星河数据科技有限公司' },
      owner: { id: team.writer.id, name: team.writer.name },
      dueOn: '2026-03-18',
      dueTime: '15:00',
      state: 'open',
      followUpId: null,
      createdAt: now.toISOString(),
      version: 1,
    });
    const { items } = await team.product.call(team.owner, customerApi.changes, {
      params: { id: customerId },
      query: { kind: 'action' },
    });
    expect(items.filter((one) => one.subjectId === action.id).map((one) => one.field)).toContain('dueOn');
  });

  test('is done once, however often it is sent, and refuses another under the same id', async () => {
    const id = uuidv7();
    const answers = await Promise.all(Array.from({ length: 5 }, () => added({ id })));
    expect(new Set(answers.map((one) => JSON.stringify(one))).size).toBe(1);
    const body = { id, customerId, content: '另一件', ownerId: team.owner.id };
    await team.product.refused(team.owner, actionApi.create, { body }, 'record.id_taken');
  });

  test('is refused to strangers and readers, for absent colleagues, and with a time but no day', async () => {
    const gone = await team.product.addPerson('离职同事', ['sales']);
    await team.product.db.updateTable('users').set({ state: 'disabled' }).where('id', '=', gone.id).execute();
    const before = await rowCounts(team.product);
    const body = { id: uuidv7(), customerId, content: '发送方案', ownerId: team.owner.id };
    await team.product.refused(team.stranger, actionApi.create, { body }, 'record.not_found');
    await team.product.refused(team.reader, actionApi.create, { body }, 'permission.denied');
    await team.product.refused(team.observer, actionApi.create, { body }, 'permission.denied');
    const absent = { ...body, ownerId: gone.id };
    const { fields } = await team.product.refused(team.owner, actionApi.create, { body: absent }, 'user.inactive');
    expect(fields?.[0]?.path).toEqual(['ownerId']);
    const untimely = { ...body, dueTime: '15:00' };
    await team.product.refused(team.owner, actionApi.create, { body: untimely }, 'input.invalid');
    expect(await rowCounts(team.product)).toEqual(before);
  });
});

describe('my list', () => {
  test('groups by the team’s own day, just before and just after its midnight', async () => {
    const me = await team.product.addPerson('按日分组', ['sales']);
    const due = async (dueOn: string | null, dueTime: string | null = null) =>
      (await added({ ownerId: me.id, dueOn, dueTime })).id;
    const [undated, sunday, monday, tuesday] = [
      await due(null),
      await due('2026-03-15'),
      await due('2026-03-16'),
      await due('2026-03-17'),
    ];
    const groups = async () => [
      await listed(me, { group: 'overdue' }),
      await listed(me, { group: 'today' }),
      await listed(me, { group: 'later' }),
    ];
    expect(await groups()).toEqual([[sunday], [monday], [tuesday, undated]]);
    team.product.now = new Date('2026-03-16T15:59:59.999Z');
    expect(await groups()).toEqual([[sunday], [monday], [tuesday, undated]]);
    team.product.now = new Date('2026-03-16T16:00:00.000Z');
    expect(await groups()).toEqual([[sunday, monday], [tuesday], [undated]]);
    expect(await listed(me)).toEqual([sunday, monday, tuesday, undated]);
  });

  test('comes whole in pages: by day, then timed ones first, undated ones last', async () => {
    const me = await team.product.addPerson('分页', ['sales']);
    const ids: string[] = [];
    for (const [dueOn, dueTime] of [
      ['2026-03-18', '09:00'],
      ['2026-03-18', '15:00'],
      ['2026-03-18', null],
      ['2026-03-18', null],
      ['2026-04-01', '08:00'],
      [null, null],
      [null, null],
    ] as const)
      ids.push((await added({ ownerId: me.id, dueOn, dueTime })).id);
    for (const limit of [1, 2, 3, 10]) {
      const seen: string[] = [];
      let cursor: string | undefined;
      do {
        const page = await team.product.call(me, actionApi.list, { query: { limit, ...(cursor ? { cursor } : {}) } });
        seen.push(...page.items.map((one) => one.id));
        cursor = page.nextCursor ?? undefined;
      } while (cursor);
      expect(seen).toEqual(ids);
    }
  });

  test('shows what is closed, the last closed first', async () => {
    const me = await team.product.addPerson('已完成', ['sales']);
    const [first, second, third] = [
      await added({ ownerId: me.id }),
      await added({ ownerId: me.id }),
      await added({ ownerId: me.id }),
    ];
    await edit(me, second, { state: 'done' });
    team.product.now = new Date(now.getTime() + 1000);
    await edit(me, first, { state: 'cancelled' });
    expect(await listed(me, { group: 'closed' })).toEqual([first.id, second.id]);
    expect(await listed(me)).toEqual([third.id]);
    const page = await team.product.call(me, actionApi.list, { query: { group: 'closed', limit: 1 } });
    expect(await listed(me, { group: 'closed', limit: 1, cursor: page.nextCursor ?? '' })).toEqual([second.id]);
  });

  test('of a colleague is for their manager and administrators, within the customers these see', async () => {
    const elsewhere = await team.product.addDepartment('西南销售部');
    const outsider = await team.product.addPerson('西南同事', ['sales'], elsewhere);
    const body = { id: uuidv7(), type: 'enterprise' as const, name: '蜀道机械有限公司' };
    const foreign = await team.product.call(outsider, customerApi.create, { body });
    const helper = await team.product.addPerson('协助同事', ['sales'], team.departmentId);
    const inside = (await added({ ownerId: helper.id })).id;
    const request = { id: uuidv7(), customerId: foreign.id, content: '跨部门支持', ownerId: helper.id };
    const outside = (await team.product.call(outsider, actionApi.create, { body: request })).id;
    expect(await listed(helper)).toEqual([inside, outside]);
    expect(await listed(team.manager, { owner: helper.id })).toEqual([inside]);
    expect(await listed(team.admin, { owner: helper.id })).toEqual([inside, outside]);
    for (const person of [team.owner, team.stranger, team.observer, outsider])
      await team.product.refused(person, actionApi.list, { query: { owner: helper.id } }, 'permission.denied');
    await team.product.refused(team.manager, actionApi.list, { query: { owner: outsider.id } }, 'permission.denied');
    await team.product.refused(team.manager, actionApi.list, { query: { owner: uuidv7() } }, 'permission.denied');
  });
});

describe('working on an action', () => {
  test('finishes it with a result, and only reopening changes it afterwards', async () => {
    const action = await added({ dueOn: '2026-03-16' });
    const done = await edit(team.owner, action, { state: 'done', result: '已发送并确认收到' });
    expect(done).toMatchObject({ state: 'done', result: '已发送并确认收到', closedAt: now.toISOString(), version: 2 });
    for (const body of [{ content: '改字' }, { state: 'cancelled' }, { state: 'done' }, { result: '再补充' }])
      await team.product.refused(
        team.owner,
        actionApi.edit,
        { params: { id: action.id }, body: { version: 2, ...body } as never },
        'record.closed',
      );
    const open = await edit(team.owner, done, { state: 'open', dueOn: '2026-03-20' });
    expect(open).toMatchObject({ state: 'open', result: null, closedAt: null, dueOn: '2026-03-20', version: 3 });
  });

  test('postpones it with a reason, which the history keeps', async () => {
    const action = await added({ dueOn: '2026-03-18', dueTime: '15:00' });
    const params = { id: action.id };
    for (const body of [{ dueOn: '2026-03-19' }, { dueTime: '15:01' }, { dueTime: null }, { dueOn: null }]) {
      const request = { params, body: { version: 1, ...body } };
      const { fields } = await team.product.refused(team.owner, actionApi.edit, request, 'input.invalid');
      expect(fields).toMatchObject([{ path: ['reason'], code: 'required', message: '原因必须填写' }]);
    }
    const moved = await edit(team.owner, action, { dueOn: '2026-03-20', reason: '客户出差' });
    expect(moved).toMatchObject({ dueOn: '2026-03-20', dueTime: '15:00', version: 2 });
    const earlier = await edit(team.owner, moved, { dueOn: '2026-03-19' });
    expect(earlier.dueOn).toBe('2026-03-19');
    const undated = await edit(team.owner, earlier, { dueOn: null, reason: '等客户通知' });
    expect(undated).toMatchObject({ dueOn: null, dueTime: null });
    const { items } = await team.product.call(team.owner, customerApi.changes, {
      params: { id: customerId },
      query: { kind: 'action' },
    });
    expect(items).toContainEqual(
      expect.objectContaining({
        subjectId: action.id,
        field: 'dueOn',
        before: '2026-03-18',
        after: '2026-03-20',
        reason: '客户出差',
        by: { id: team.owner.id, name: team.owner.name },
      }),
    );
  });

  test('hands it to an active colleague', async () => {
    const action = await added();
    const handed = await edit(team.owner, action, { ownerId: team.stranger.id });
    expect(handed.owner).toEqual({ id: team.stranger.id, name: team.stranger.name });
    const params = { id: action.id };
    const request = { params, body: { version: 2, ownerId: uuidv7() } };
    const { fields } = await team.product.refused(team.owner, actionApi.edit, request, 'user.inactive');
    expect(fields?.[0]?.path).toEqual(['ownerId']);
  });

  test('is for its own owner even without the customer, who learns no more of it than its name', async () => {
    const action = await added({ ownerId: team.stranger.id });
    expect(await listed(team.stranger)).toContain(action.id);
    const done = await edit(team.stranger, action, { state: 'done', result: '已完成' });
    expect(done.customer).toEqual({ id: customerId, name: '星河数据科技有限公司' });
    await team.product.refused(team.stranger, customerApi.read, { params: { id: customerId } }, 'record.not_found');
  });

  test('is for who may edit the customer’s, and hidden from strangers', async () => {
    const action = await added();
    const request = { params: { id: action.id }, body: { version: 1, content: '改字' } };
    const before = await rowCounts(team.product);
    await team.product.refused(team.stranger, actionApi.edit, request, 'record.not_found');
    const unknown = { ...request, params: { id: uuidv7() } };
    await team.product.refused(team.stranger, actionApi.edit, unknown, 'record.not_found');
    await team.product.refused(team.reader, actionApi.edit, request, 'permission.denied');
    await team.product.refused(team.observer, actionApi.edit, request, 'permission.denied');
    expect(await rowCounts(team.product)).toEqual(before);
    let current = action;
    for (const person of [team.writer, team.manager, team.admin])
      current = await edit(person, current, { content: `${person.name}改字` });
    expect(current).toMatchObject({ content: `${team.admin.name}改字`, version: 4 });
  });

  test('of an older version shows the current one and who changed it; of two at once one wins', async () => {
    const action = await added();
    const answers = await Promise.all(
      [team.owner, team.writer].map((person) =>
        team.product.send(person, actionApi.edit, {
          params: { id: action.id },
          body: { version: 1, content: `${person.name}的版本` },
        }),
      ),
    );
    expect(answers.map((one) => one.status).sort()).toEqual([200, 412]);
    const refused = answers.find((one) => one.status === 412);
    const won = answers[0]?.status === 200 ? team.owner : team.writer;
    expect(await refused?.json()).toMatchObject({
      error: {
        code: 'record.stale',
        details: {
          current: { content: `${won.name}的版本`, version: 2 },
          changedBy: { id: won.id, name: won.name },
          changedAt: now.toISOString(),
        },
      },
    });
  });
});
