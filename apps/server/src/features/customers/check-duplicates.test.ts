import { contactApi } from '@genjin/domain/contact';
import { customerApi } from '@genjin/domain/customer';
import { type DuplicateHit, duplicateApi } from '@genjin/domain/duplicate';
import type { RequestOf } from '@genjin/domain/endpoint';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import type { Person } from '../../../test/harness.ts';
import { insertFollowUp, openTeam, type Team } from '../../../test/team.ts';
import { refreshLastContact } from './touch-customer.service.ts';

type Query = RequestOf<typeof duplicateApi.check>['query'];

const phone = '13812345678';
const creditCode = '91310000MA1FL5E93B';
let team: Team;
const ids: Record<string, string> = {};

async function make(name: string, more: object = {}, person: Person = team.owner): Promise<string> {
  const body = { id: uuidv7(), type: 'enterprise' as const, name, ...more };
  ids[name] = (await team.product.call(person, customerApi.create, { body })).id;
  return body.id;
}

async function check(query: Query, person: Person = team.owner): Promise<DuplicateHit[]> {
  return (await team.product.call(person, duplicateApi.check, { query })).hits;
}

const brief = async (query: Query, person?: Person) =>
  (await check(query, person)).map(({ name, why, level }) => `${level} ${why} ${name}`);

beforeAll(async () => {
  team = await openTeam();
  const huaxin = await make('上海华信科技股份有限公司', { creditCode });
  await make('恒瑞达新能源有限公司');
  await make('华信科技有限公司北京分公司');
  await make('张伟', { type: 'individual' });
  await make('海康威视数字技术股份有限公司', {}, team.stranger);
  await team.product.call(team.owner, contactApi.create, {
    body: { id: uuidv7(), customerId: huaxin, name: '欧阳倩', phones: ['138 1234 5678'] },
  });
  // 23:30 of the day before in Shanghai, two hours and a half before the test's today.
  await insertFollowUp(team, huaxin, { endedAt: '2026-03-11T15:30:00.000Z' });
  await team.product.db.transaction().execute((tx) => refreshLastContact(tx, huaxin));
});
afterAll(() => team.product.close());

test('the owner is shown the customer that is there already', async () => {
  expect(await check({ name: '上海华信科技股份有限公司' })).toEqual([
    {
      customerId: ids.上海华信科技股份有限公司,
      name: '上海华信科技股份有限公司',
      owner: '李明',
      department: '华东销售部',
      daysSinceContact: 5,
      why: 'name',
      level: 'exact',
    },
  ]);
});

describe('a stranger learns that there is one, whose team has it and how cold it is', () => {
  test.each<[string, Query, string, string]>([
    ['name', { name: '上海 华信科技股份有限公司' }, 'exact', '上海***'],
    ['similar_name', { name: '华信科技' }, 'similar', '上海***'],
    ['credit_code', { creditCode: '9131 0000 MA1F L5E9 3B' }, 'exact', '上海***'],
    ['phone', { phone: '+86 138-1234-5678' }, 'similar', '上海***'],
  ])('by %s', async (why, query, level, name) => {
    const told = { customerId: null, name, owner: null, department: '华东销售部', daysSinceContact: 5, why, level };
    expect(await check(query, team.stranger)).toEqual([told]);
  });

  it('never an id, the owner, the name, the code or a number', async () => {
    const asked: Query[] = [
      { name: '华信科技', creditCode, phone },
      { name: '恒瑞达' },
      { name: '张伟', type: 'individual' },
      { name: '华信' },
    ];
    for (const query of asked) {
      const response = await team.product.send(team.stranger, duplicateApi.check, { query });
      const answer = await response.text();
      expect(JSON.parse(answer).hits.length, JSON.stringify(query)).toBeGreaterThan(0);
      for (const secret of [
        ...Object.values(ids),
        team.owner.id,
        '李明',
        '华信',
        '恒瑞达',
        '张伟',
        phone,
        creditCode,
        '2026-03',
      ])
        expect(answer).not.toContain(secret);
      // The same search for the owner finds them, so that the one above can fail.
      expect(JSON.stringify(await check(query))).toContain('李明');
    }
  });

  it('a person by the surname alone', async () => {
    expect(await check({ name: '张伟', type: 'individual' }, team.stranger)).toMatchObject([
      { customerId: null, name: '张*', why: 'similar_name', level: 'similar' },
    ]);
  });

  it('nothing by a part of a telephone number', async () => {
    for (const part of ['5678', '2345678', '12345678', '1381234567', '138****5678'])
      expect(await check({ phone: part }, team.stranger), part).toEqual([]);
  });
});

test('a collaborator sees what they share, a manager what the team has', async () => {
  const params = { id: ids.恒瑞达新能源有限公司 ?? '', userId: team.reader.id };
  await team.product.call(team.owner, customerApi.share, { params, body: { access: 'read' } });
  for (const person of [team.reader, team.manager, team.admin])
    expect(await check({ name: '恒瑞达新能源' }, person)).toMatchObject([{ customerId: params.id, owner: '李明' }]);
  await team.product.call(team.owner, customerApi.unshare, { params });
  expect(await check({ name: '恒瑞达新能源' }, team.reader)).toMatchObject([{ customerId: null, owner: null }]);
});

test('names are compared as people type them', async () => {
  expect(await brief({ name: '华信科技' })).toEqual(['similar similar_name 上海华信科技股份有限公司']);
  expect(await brief({ name: '海康威示数字技术' }, team.stranger)).toEqual([
    'similar similar_name 海康威视数字技术股份有限公司',
  ]);
  expect(await brief({ name: '海康威视' }, team.stranger)).toEqual([
    'similar similar_name 海康威视数字技术股份有限公司',
  ]);
  expect(await brief({ name: '恒端达新能源' })).toEqual(['similar similar_name 恒瑞达新能源有限公司']);
  expect(await brief({ name: '花欣科技' })).toEqual(['maybe homophone 上海华信科技股份有限公司']);
  expect(await brief({ name: '章伟', type: 'individual' })).toEqual(['maybe homophone 张伟']);
  expect(await brief({ name: '华信科技北京分公司' })).toEqual(['similar similar_name 华信科技有限公司北京分公司']);
});

test('what merely shares general words, a telephone book or nothing is not named', async () => {
  for (const name of ['', ' ', '科技', '科技有限公司', '有限公司', '华信餐饮管理有限公司', '恒', '北京', '***'])
    expect(await brief({ name }), name).toEqual([]);
  expect(await brief({ name: '张伟' })).toEqual([]);
});

test('a hostile text is only a text', async () => {
  for (const name of ["' | 华:*", "\\'", '!(a)&', '%', 'a'.repeat(200), '华'.repeat(200), '𠮷𠮷𠮷'])
    expect(Array.isArray(await check({ name }))).toBe(true);
  await team.product.refused(team.owner, duplicateApi.check, { query: { name: '华'.repeat(201) } }, 'input.invalid');
});

test('who may not make customers is not told', async () => {
  await team.product.refused(team.observer, duplicateApi.check, { query: { name: '华信科技' } }, 'permission.denied');
});

test('at most five, the surest first and the asker’s own before others’', async () => {
  for (let at = 0; at < 6; at += 1) await make('同名置业有限公司', {}, team.stranger);
  await make('同名置业有限公司');
  const hits = await check({ name: '同名置业有限公司' });
  expect(hits.map((hit) => hit.customerId)).toEqual([ids.同名置业有限公司, null, null, null, null]);
});
