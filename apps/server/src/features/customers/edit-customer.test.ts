import { contactApi } from '@genjin/domain/contact';
import { customerApi } from '@genjin/domain/customer';
import type { LiveEvent } from '@genjin/domain/live';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { insertFollowUp, makeCustomer, openTeam, type Team } from '../../../test/team.ts';

let team: Team;
beforeAll(async () => {
  team = await openTeam();
});
afterAll(() => team.product.close());

describe('editing a customer', () => {
  test('changes what is given, counts the version up, and notes old and new', async () => {
    const { product, writer, owner } = team;
    const { id, version } = await makeCustomer(team, { budget: '50-80万元' });
    const followUpId = await insertFollowUp(team, id);
    const edited = await product.call(writer, customerApi.edit, {
      params: { id },
      body: { version, followUpId, budget: '80-100万元', address: '上海市浦东新区', industryPosition: null },
    });
    expect(edited).toMatchObject({ version: 2, budget: { min: 800_000, max: 1_000_000 }, address: '上海市浦东新区' });
    const file = await product.call(owner, customerApi.read, { params: { id } });
    expect(file.customer).toEqual(edited);
    const { items } = await product.call(owner, customerApi.changes, {
      params: { id },
      query: { kind: 'customer', limit: 2 },
    });
    expect(items).toContainEqual(
      expect.objectContaining({
        kind: 'customer',
        subjectId: id,
        field: 'budget',
        before: { min: 500_000, max: 800_000 },
        after: { min: 800_000, max: 1_000_000 },
        by: { id: writer.id, name: writer.name },
        followUpId,
      }),
    );
    expect(items.map((change) => change.field).toSorted()).toEqual(['address', 'budget']);
  });

  test('to what it already is changes nothing, not even the version', async () => {
    const { product, owner } = team;
    const customer = await makeCustomer(team, { budget: '50-80万元' });
    const edited = await product.call(owner, customerApi.edit, {
      params: { id: customer.id },
      body: { version: 1, budget: '50万-80万', address: '' },
    });
    expect(edited.version).toBe(1);
  });

  test('from an old version is refused, with the current one and who made it', async () => {
    const { product, owner, writer } = team;
    const { id } = await makeCustomer(team);
    const current = await product.call(writer, customerApi.edit, {
      params: { id },
      body: { version: 1, address: '杭州市' },
    });
    const refused = await product.refused(
      owner,
      customerApi.edit,
      { params: { id }, body: { version: 1, address: '苏州市', name: '新名字' } },
      'record.stale',
    );
    expect(refused.details).toEqual({
      current,
      changedBy: { id: writer.id, name: writer.name },
      changedAt: product.now.toISOString(),
    });
    const file = await product.call(owner, customerApi.read, { params: { id } });
    expect(file.customer).toEqual(current);
  });

  test('in parallel from one version has exactly one winner', async () => {
    const { product, owner, writer, manager } = team;
    const { id } = await makeCustomer(team);
    const tries = [owner, writer, manager, owner, writer, manager].map((person, index) =>
      product.send(person, customerApi.edit, { params: { id }, body: { version: 1, address: `第${index}号` } }),
    );
    const statuses = (await Promise.all(tries)).map((response) => response.status);
    expect(statuses.toSorted()).toEqual([200, 412, 412, 412, 412, 412]);
    const file = await product.call(owner, customerApi.read, { params: { id } });
    expect(file.customer.version).toBe(2);
  });

  test('is refused to readers and observers, and not found by strangers', async () => {
    const { product, reader, observer, stranger } = team;
    const { id } = await makeCustomer(team);
    const request = { params: { id }, body: { version: 1, address: '无锡市' } };
    await product.refused(reader, customerApi.edit, request, 'permission.denied');
    await product.refused(observer, customerApi.edit, request, 'permission.denied');
    await product.refused(stranger, customerApi.edit, request, 'record.not_found');
  });

  test('tells whoever has the customer open, once it is saved and only then', async () => {
    const { product, owner, writer } = team;
    const { id } = await makeCustomer(team);
    const heard: LiveEvent[] = [];
    const stop = product.live.subscribe(id, { event: (event) => heard.push(event), end: () => undefined });
    // Events come in the order of commits: once this one is heard, that of the creation has passed.
    await product.call(owner, contactApi.create, { body: { id: uuidv7(), customerId: id, name: '孙立' } });
    await vi.waitFor(() => expect(heard.at(-1)?.what).toBe('contact'));
    heard.length = 0;
    const edit = { params: { id }, body: { version: 1, address: '宁波市' } };
    await product.call(owner, customerApi.edit, edit);
    await product.refused(writer, customerApi.edit, edit, 'record.stale');
    await product.call(owner, customerApi.edit, { params: { id }, body: { version: 2, address: '宁波市' } });
    await vi.waitFor(() => expect(heard.length).toBeGreaterThan(0));
    await product.call(writer, contactApi.create, { body: { id: uuidv7(), customerId: id, name: '张丽' } });
    await vi.waitFor(() => expect(heard.length).toBeGreaterThan(1));
    expect(heard.map(({ what, by }) => [what, by.id])).toEqual([
      ['customer', owner.id],
      ['contact', writer.id],
    ]);
    stop();
  });

  test('names only follow-ups of the same customer', async () => {
    const { product, owner } = team;
    const { id } = await makeCustomer(team);
    const followUpId = await insertFollowUp(team, (await makeCustomer(team)).id);
    const request = { params: { id }, body: { version: 1, followUpId, address: '无锡市' } };
    const refused = await product.refused(owner, customerApi.edit, request, 'customer.foreign_reference');
    expect(refused.fields?.[0]?.path).toEqual(['followUpId']);
  });

  test('refuses ambiguous ranges with the field’s own name, in the asker’s language', async () => {
    const { product, owner } = team;
    const { id } = await makeCustomer(team);
    const request = { params: { id }, body: { version: 1, budget: '5000-1亿元' } };
    const refused = await product.refused(owner, customerApi.edit, request, 'input.invalid');
    expect(refused.fields).toMatchObject([{ path: ['budget'], code: 'ambiguous_unit' }]);
    expect(refused.fields?.[0]?.message).toMatch(/^预算范围两端的单位不明确/);
    const english = await product.send(owner, customerApi.edit, request, { 'accept-language': 'en' });
    expect(JSON.stringify(await english.json())).toContain('Budget is unclear about the unit');
  });

  test('does not reach stage and status, which have an edit with a reason of their own', async () => {
    const { product, owner } = team;
    const { id } = await makeCustomer(team);
    const request = { params: { id }, body: { version: 1, stage: 'won' } };
    await product.refused(owner, customerApi.edit, request as never, 'input.invalid');
  });
});
