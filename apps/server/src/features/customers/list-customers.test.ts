import { contactApi } from '@genjin/domain/contact';
import { type CustomerRow, customerApi } from '@genjin/domain/customer';
import type { RequestOf } from '@genjin/domain/endpoint';
import { type Asker, scopeOf } from '@genjin/domain/policy';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Person } from '../../../test/harness.ts';
import { insertFollowUp, openTeam, passDays, type Team } from '../../../test/team.ts';
import { selectCustomerPage } from './customer-list.store.ts';
import { customersGoingCold } from './going-cold.service.ts';
import { search } from './search-customers.service.ts';
import { refreshLastContact } from './touch-customer.service.ts';

type Query = RequestOf<typeof customerApi.list>['query'];

let team: Team;
/** The same people on the same customers for all tests of this file, made a day apart from each other. */
const ids: Record<string, string> = {};

async function make(name: string, person: Person, more: object = {}): Promise<void> {
  const body = { id: uuidv7(), type: 'enterprise' as const, name, ...more };
  ids[name] = (await team.product.call(person, customerApi.create, { body })).id;
  passDays(team.product, 1);
}

const idOf = (name: string): string => ids[name] ?? '';

async function contacted(name: string, endedAt: string): Promise<void> {
  await insertFollowUp(team, idOf(name), { endedAt });
  await team.product.db.transaction().execute((tx) => refreshLastContact(tx, idOf(name)));
}

beforeAll(async () => {
  team = await openTeam();
  const { product, owner, manager, stranger } = team;
  await make('重庆华信科技有限公司', owner);
  await make('北京晨星软件有限公司', owner, { stage: 'intent' });
  await make('张伟', owner, { type: 'individual' });
  await make('安徽天元制造有限公司', manager, { stage: 'won' });
  await make('广州粤海贸易有限公司', stranger);
  await contacted('重庆华信科技有限公司', '2026-03-10T02:00:00.000Z');
  await contacted('张伟', '2026-03-12T02:00:00.000Z');
  await product.call(owner, contactApi.create, {
    body: {
      id: uuidv7(),
      customerId: idOf('北京晨星软件有限公司'),
      name: '欧阳倩',
      phones: ['138 1234 5678', '010-62345999转801'],
      emails: ['ouyang.qian@chenxing.example'],
      wechat: 'oyq_2020',
    },
  });
  await product.call(stranger, contactApi.create, {
    body: { id: uuidv7(), customerId: idOf('广州粤海贸易有限公司'), name: '欧阳倩', phones: ['13900005678'] },
  });
});
afterAll(() => team.product.close());

async function list(query: Query = {}, person: Person = team.owner): Promise<CustomerRow[]> {
  return (await team.product.call(person, customerApi.list, { query })).items;
}
const names = async (query: Query = {}, person: Person = team.owner): Promise<string[]> =>
  (await list(query, person)).map((row) => row.name);

describe('the list', () => {
  test('shows each person what is theirs to see', async () => {
    expect((await names()).length).toBe(3);
    expect(await names({}, team.stranger)).toEqual(['广州粤海贸易有限公司']);
    expect((await names({}, team.manager)).length).toBe(4);
    expect((await names({}, team.observer)).length).toBe(4);
    expect((await names({}, team.admin)).length).toBe(5);
    expect(await names({}, team.writer)).toEqual([]);
  });

  test('shows what is shared, for as long as it is', async () => {
    const params = { id: idOf('张伟'), userId: team.reader.id };
    await team.product.call(team.owner, customerApi.share, { params, body: { access: 'read' } });
    expect(await names({}, team.reader)).toEqual(['张伟']);
    await team.product.call(team.owner, customerApi.unshare, { params });
    expect(await names({}, team.reader)).toEqual([]);
  });

  test('filters by stage, type and owner, and by several values of one', async () => {
    const { admin, manager, owner } = team;
    expect(await names({ stage: 'intent' as never })).toEqual(['北京晨星软件有限公司']);
    expect((await names({ stage: ['intent', 'potential'] })).length).toBe(3);
    expect(await names({ type: 'individual' })).toEqual(['张伟']);
    expect(await names({ owner: manager.id }, admin)).toEqual(['安徽天元制造有限公司']);
    expect(await names({ owner: owner.id, stage: ['won'] }, admin)).toEqual([]);
    expect(await names({ status: ['won'] }, admin)).toEqual(['安徽天元制造有限公司']);
    expect(await names({ priority: ['high'] }, admin)).toEqual([]);
  });

  test('gives the next planned contact of each', async () => {
    const customerId = idOf('重庆华信科技有限公司');
    for (const [startsAt, state] of [
      ['2026-04-09T02:00:00.000Z', 'planned'],
      ['2026-04-02T02:00:00.000Z', 'planned'],
      ['2026-04-01T02:00:00.000Z', 'cancelled'],
    ] as const)
      await team.product.db
        .insertInto('plans')
        .values({ id: uuidv7(), customerId, ownerId: team.owner.id, startsAt, state, createdAt: startsAt })
        .execute();
    const rows = await list({ sort: 'name' });
    expect(rows.map((row) => row.nextPlanAt)).toEqual([null, '2026-04-02T02:00:00.000Z', null]);
  });

  test('refuses filters that it does not know, with the field’s name', async () => {
    const { product, owner } = team;
    const refused = await product.refused(
      owner,
      customerApi.list,
      { query: { sort: 'colour' as never } },
      'input.invalid',
    );
    expect(refused.fields).toMatchObject([{ path: ['sort'], message: '排序不是可选的值' }]);
    await product.refused(owner, customerApi.list, { query: { colour: 'red' } as never }, 'input.invalid');
    await product.refused(owner, customerApi.list, { query: { limit: 201 } }, 'input.invalid');
    await product.refused(null, customerApi.list, { query: {} }, 'session.required');
  });
});

describe('the orders', () => {
  test('by change, by contact in both directions, and by pinyin', async () => {
    const { admin } = team;
    expect((await names({ sort: 'recent' }, admin))[0]).toBe('广州粤海贸易有限公司');
    expect((await names({ sort: 'contacted' }, admin)).slice(0, 2)).toEqual(['张伟', '重庆华信科技有限公司']);
    expect((await names({ sort: 'coldest' }, admin)).slice(-2)).toEqual(['重庆华信科技有限公司', '张伟']);
    expect(await names({ sort: 'name' }, admin)).toEqual([
      '安徽天元制造有限公司',
      '北京晨星软件有限公司',
      '重庆华信科技有限公司',
      '广州粤海贸易有限公司',
      '张伟',
    ]);
  });

  test('come in pages that miss nothing and repeat nothing', async () => {
    const { product, admin } = team;
    for (const sort of ['recent', 'contacted', 'coldest', 'name'] as const) {
      const whole = await names({ sort }, admin);
      const paged: string[] = [];
      let cursor: string | undefined;
      do {
        const query = { sort, limit: 2, ...(cursor ? { cursor } : {}) };
        const page = await product.call(admin, customerApi.list, { query });
        expect(page.items.length).toBeLessThanOrEqual(2);
        paged.push(...page.items.map((row) => row.name));
        cursor = page.nextCursor ?? undefined;
      } while (cursor);
      expect(paged, sort).toEqual(whole);
    }
  });

  test('refuse a cursor of another order or of nobody', async () => {
    const { product, admin } = team;
    const page = await product.call(admin, customerApi.list, { query: { sort: 'name', limit: 1 } });
    for (const cursor of [page.nextCursor ?? '', 'abc', Buffer.from('["x","y"]').toString('base64url')])
      await product.refused(admin, customerApi.list, { query: { sort: 'recent', cursor } }, 'page.unknown_cursor');
  });
});

describe('search', () => {
  test('finds customers by a part of the name, pinyin and initials', async () => {
    for (const q of ['华信', '庆华', '科技', 'huaxin', 'hxkj', 'chongqing', '重庆 科技', '华信keji'])
      expect(await names({ q }), q).toEqual(['重庆华信科技有限公司']);
    expect(await names({ q: 'zhangwei' })).toEqual(['张伟']);
    expect(await names({ q: '信华' })).toEqual([]);
    expect((await names({ q: '有限公司' })).length).toBe(2);
  });

  test('finds customers by their people: name, pinyin, phone tail, mail and WeChat', async () => {
    for (const q of ['欧阳', 'ouyangqian', 'oyq', '5678', '13812345678', '5999', 'oyq_2020', '晨星 欧阳', '欧阳 5678'])
      expect(await names({ q }), q).toEqual(['北京晨星软件有限公司']);
    expect(await names({ q: '晨星 8888' })).toEqual([]);
  });

  test('finds nothing where there is nothing to look for, and survives what people type', async () => {
    for (const q of ['!!!', "'", '& | ! ( )', "a' or '1'='1", '\\', '%', '😀'])
      expect(await names({ q }), q).toEqual([]);
  });

  test('stays within what one may see', async () => {
    expect(await names({ q: '欧阳' }, team.stranger)).toEqual(['广州粤海贸易有限公司']);
    expect(await names({ q: '华信' }, team.stranger)).toEqual([]);
  });

  test('never finds phones, mails and WeChat for who sees them masked', async () => {
    const { observer, manager } = team;
    expect(await names({ q: '欧阳' }, observer)).toEqual(['北京晨星软件有限公司']);
    for (const q of ['5678', '13812345678', 'oyq_2020', '欧阳 5678', 'ouyang.qian'])
      expect([q, await names({ q }, observer)]).toEqual([q, q === 'ouyang.qian' ? ['北京晨星软件有限公司'] : []]);
    expect(await names({ q: '5678' }, manager)).toEqual(['北京晨星软件有限公司']);
  });

  test('never finds phones beyond one’s own for somebody who sells here and only looks there', async () => {
    const { product, departmentId } = team;
    const both = await product.addPerson('冯瑶', ['sales', 'read_only'], departmentId);
    expect(await names({ q: '晨星' }, both)).toEqual(['北京晨星软件有限公司']);
    expect(await names({ q: '5678' }, both)).toEqual([]);
  });

  test('combines with filters, orders and pages', async () => {
    const { product, admin } = team;
    expect(await names({ q: '公司', stage: ['won'] }, admin)).toEqual(['安徽天元制造有限公司']);
    const page = await product.call(admin, customerApi.list, { query: { q: '公司', sort: 'name', limit: 3 } });
    const rest = await product.call(admin, customerApi.list, {
      query: { q: '公司', sort: 'name', limit: 3, cursor: page.nextCursor ?? '' },
    });
    expect([...page.items, ...rest.items].map((row) => row.name)).toEqual([
      '安徽天元制造有限公司',
      '北京晨星软件有限公司',
      '重庆华信科技有限公司',
      '广州粤海贸易有限公司',
    ]);
  });

  test('finds a customer under its new name and no longer under the old one', async () => {
    await make('旧名称有限公司', team.owner);
    const id = idOf('旧名称有限公司');
    await team.product.call(team.owner, customerApi.edit, {
      params: { id },
      body: { version: 1, name: '启航物流有限公司' },
    });
    expect(await names({ q: 'qihang' })).toEqual(['启航物流有限公司']);
    expect(await names({ q: '旧名称' })).toEqual([]);
  });
});

describe('a common word', () => {
  test('is asked of each row, and finds what a rare one would', async () => {
    const { product, owner, observer, admin, departmentId } = team;
    const askers: [Asker, string[]][] = [
      [{ id: owner.id, roles: ['sales'], departmentIds: [] }, ['北京晨星软件有限公司']],
      [{ id: admin.id, roles: ['admin'], departmentIds: [] }, ['北京晨星软件有限公司', '广州粤海贸易有限公司']],
      [{ id: observer.id, roles: ['read_only'], departmentIds: [departmentId] }, []],
    ];
    for (const [asker, expected] of askers)
      for (const few of [0, 2_000]) {
        const { ids, conditions } = await search(product.db, asker, '欧阳 5678', few);
        const within = scopeOf(asker);
        const from = ids ? { ids, within } : { walk: within };
        const page = await selectCustomerPage(product.db, {
          from,
          order: 'name',
          where: conditions,
          after: null,
          limit: 9,
        });
        expect(page.map(({ row }) => row.name)).toEqual(expected);
      }
  });
});

describe('customers going cold', () => {
  test('are the owner’s open ones without contact since a day, coldest first, new ones not before they are as old', async () => {
    const { product, owner } = team;
    const cold = async (before: string, limit = 10) =>
      (await customersGoingCold(product.db, { ownerId: owner.id, before, limit })).map((row) => row.name);
    expect(await cold('2026-03-11T00:00:00.000Z')).toEqual(['重庆华信科技有限公司']);
    expect(await cold('2026-03-17T12:00:00.000Z')).toEqual(['北京晨星软件有限公司', '重庆华信科技有限公司', '张伟']);
    expect(await cold('2026-03-17T12:00:00.000Z', 1)).toEqual(['北京晨星软件有限公司']);
  });
});
