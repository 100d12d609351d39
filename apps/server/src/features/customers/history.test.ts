import { customerApi } from '@genjin/domain/customer';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeCustomer, openTeam, type Team } from '../../../test/team.ts';

let team: Team;
beforeAll(async () => {
  team = await openTeam();
});
afterAll(() => team.product.close());

describe('history', () => {
  test('comes in pages, newest first, and only to who may read the customer', async () => {
    const { product, owner, reader, stranger } = team;
    const { id } = await makeCustomer(team);
    for (let version = 1; version <= 5; version++)
      await product.call(owner, customerApi.edit, { params: { id }, body: { version, address: `${version}号` } });
    const seen: unknown[] = [];
    let cursor: string | undefined;
    do {
      const page = await product.call(reader, customerApi.changes, {
        params: { id },
        query: { kind: 'customer', limit: 2, ...(cursor ? { cursor } : {}) },
      });
      seen.push(...page.items.filter((change) => change.field === 'address').map((change) => change.after));
      cursor = page.nextCursor ?? undefined;
    } while (cursor);
    expect(seen).toEqual(['5号', '4号', '3号', '2号', '1号']);
    await product.refused(stranger, customerApi.changes, { params: { id }, query: {} }, 'record.not_found');
    const broken = { params: { id }, query: { cursor: 'abc' } };
    await product.refused(owner, customerApi.changes, broken, 'page.unknown_cursor');
  });
});
