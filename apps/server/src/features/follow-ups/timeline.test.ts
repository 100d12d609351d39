import { followUpApi, type NewFollowUp } from '@genjin/domain/follow-up';
import pg from 'pg';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { makeCustomer, openTeam, type Team } from '../../../test/team.ts';

let team: Team;
let customerId: string;
/** Ids from the newest occurrence to the oldest; two fall on the same moment. */
let ids: string[];

const minutes = (back: number): string => new Date(Date.parse('2026-03-16T02:00:00Z') - back * 60_000).toISOString();

beforeAll(async () => {
  team = await openTeam();
  customerId = (await makeCustomer(team)).id;
  const specs: Partial<NewFollowUp>[] = [
    { startedAt: minutes(30), method: 'phone', mood: 'positive', topics: ['competitor'] },
    { startedAt: minutes(10), method: 'visit', mood: 'positive', topics: ['need_change', 'competitor'] },
    { startedAt: minutes(20), method: 'phone', mood: 'negative', topics: [], privateNote: '内部判断' },
    { startedAt: minutes(20), method: 'phone', topics: ['need_change'] },
    { startedAt: minutes(40) },
  ];
  const made = [];
  for (const [index, spec] of specs.entries()) {
    const author = index === 4 ? team.writer : team.owner;
    const body = { id: uuidv7(), customerId, content: `第${index}次`, startedAt: '', ...spec, revealed: null };
    await team.product.call(author, followUpApi.record, { body });
    made.push(body);
  }
  ids = made.sort((a, b) => b.startedAt.localeCompare(a.startedAt) || b.id.localeCompare(a.id)).map((body) => body.id);
});
afterAll(() => team.product.close());

async function listed(query: object = {}, person = team.owner): Promise<string[]> {
  const page = await team.product.call(person, followUpApi.list, { query: { customer: customerId, ...query } });
  return page.items.map((one) => one.id);
}

describe('the timeline', () => {
  test('is newest occurrence first, whenever it was written', async () => {
    expect(await listed()).toEqual(ids);
  });

  test.each([1, 2, 3, 5])('comes whole in pages of %d', async (limit) => {
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const query = { customer: customerId, limit, ...(cursor ? { cursor } : {}) };
      const page = await team.product.call(team.owner, followUpApi.list, { query });
      expect(page.items.length).toBeLessThanOrEqual(limit);
      seen.push(...page.items.map((one) => one.id));
      cursor = page.nextCursor ?? undefined;
    } while (cursor);
    expect(seen).toEqual(ids);
  });

  test('is filtered by method, mood, topic and author, alone and together', async () => {
    expect(await listed({ method: 'phone' })).toHaveLength(3);
    expect(await listed({ mood: 'positive' })).toHaveLength(2);
    expect(await listed({ topic: 'need_change' })).toHaveLength(2);
    expect(await listed({ topic: 'competitor', method: 'visit' })).toEqual([ids[0]]);
    expect(await listed({ author: team.writer.id })).toEqual([ids.at(-1)]);
    expect(await listed({ topic: 'other' })).toEqual([]);
  });

  test('refuses a cursor that is not its own', async () => {
    for (const cursor of [
      'nonsense',
      Buffer.from('["a"]').toString('base64url'),
      Buffer.from('["a","b"]').toString('base64url'),
    ])
      await team.product.refused(
        team.owner,
        followUpApi.list,
        { query: { customer: customerId, cursor } },
        'page.unknown_cursor',
      );
  });

  test('costs the same number of statements for one record as for five', async () => {
    async function statements(limit: number): Promise<number> {
      const spy = vi.spyOn(pg.Client.prototype, 'query');
      await listed({ limit });
      const { length } = spy.mock.calls;
      spy.mockRestore();
      return length;
    }
    const one = await statements(1);
    expect(one).toBeGreaterThan(3);
    expect(await statements(5)).toBe(one);
  });

  test('is a customer’s, so a stranger finds none', async () => {
    const query = { customer: customerId };
    await team.product.refused(team.stranger, followUpApi.list, { query }, 'record.not_found');
    await team.product.refused(team.stranger, followUpApi.list, { query: { customer: uuidv7() } }, 'record.not_found');
    const [id = ''] = ids;
    await team.product.refused(team.stranger, followUpApi.read, { params: { id } }, 'record.not_found');
    await team.product.refused(team.stranger, followUpApi.read, { params: { id: uuidv7() } }, 'record.not_found');
    for (const person of [team.owner, team.writer, team.reader, team.manager, team.admin, team.observer])
      expect(await listed({}, person)).toEqual(ids);
  });
});

describe('an internal note', () => {
  test('is hidden from those who only look, in the record, the list and its corrections', async () => {
    const page = await team.product.call(team.owner, followUpApi.list, { query: { customer: customerId } });
    const record = page.items.find((one) => one.privateNote !== null);
    expect(record?.privateNote).toBe('内部判断');
    const params = { id: record?.id ?? '' };
    await team.product.call(team.owner, followUpApi.correct, {
      params,
      body: { id: uuidv7(), version: 1, reason: '更新判断', changes: { privateNote: '新的内部判断' } },
    });
    for (const response of [
      await team.product.send(team.observer, followUpApi.read, { params }),
      await team.product.send(team.observer, followUpApi.list, { query: { customer: customerId } }),
    ]) {
      const text = await response.text();
      expect(text).toContain('更新判断');
      expect(text).not.toContain('内部判断');
    }
    const seen = await team.product.call(team.reader, followUpApi.read, { params });
    expect(seen.corrections[0]?.changes).toEqual([{ field: 'privateNote', before: '内部判断', after: '新的内部判断' }]);
  });
});
