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

const body = (more: object = {}) => ({ id: uuidv7(), type: 'enterprise' as const, name: '明远软件有限公司', ...more });

describe('making a customer', () => {
  test('answers it as it was understood, owned by who made it, not judged yet', async () => {
    const { product, owner } = team;
    const customer = await product.call(owner, customerApi.create, {
      body: body({
        headcount: '500-1000人',
        revenue: '1-5亿元',
        budget: '50-80万元',
        industryCode: 'I65',
        sources: ['exhibition', 'referral'],
        timeNodeNote: '3月底前签订',
        hasCooperated: false,
        creditCode: '',
      }),
    });
    expect(customer).toMatchObject({
      headcount: { min: 500, max: 1000 },
      revenue: { min: 100_000_000, max: 500_000_000 },
      budget: { min: 500_000, max: 800_000 },
      sources: ['exhibition', 'referral'],
      creditCode: null,
      hasCooperated: false,
      stage: 'potential',
      status: null,
      owner: { id: owner.id, name: owner.name },
      createdAt: product.now.toISOString(),
      lastContactAt: null,
      version: 1,
    });
    const file = await product.call(owner, customerApi.read, { params: { id: customer.id } });
    expect(file.customer).toEqual(customer);
  });

  test('twice with the same id and content makes one, and answers the same', async () => {
    const { product, owner } = team;
    const request = { body: body({ budget: '30万' }) };
    const first = await product.call(owner, customerApi.create, request);
    expect(await product.call(owner, customerApi.create, request)).toEqual(first);
    const rows = await product.db.selectFrom('customers').select('id').where('id', '=', first.id).execute();
    expect(rows.length).toBe(1);
    const noted = await product.call(owner, customerApi.changes, { params: { id: first.id }, query: {} });
    expect(noted.items.filter((change) => change.field === 'name').length).toBe(1);
  });

  test('with an id that somebody used for something else is refused', async () => {
    const { product, owner, writer } = team;
    const request = { body: body() };
    await product.call(owner, customerApi.create, request);
    await product.refused(writer, customerApi.create, request, 'record.id_taken');
    await product.refused(
      owner,
      customerApi.create,
      { body: { ...request.body, name: '另一家有限公司' } },
      'record.id_taken',
    );
  });

  test('in parallel with the same id makes one', async () => {
    const { product, owner } = team;
    const request = { body: body() };
    const answers = await Promise.all([1, 2, 3, 4].map(() => product.call(owner, customerApi.create, request)));
    for (const answer of answers) expect(answer).toEqual(answers[0]);
  });

  test('as won or lost from the start gives it the only status that fits', async () => {
    const { product, owner } = team;
    expect(await product.call(owner, customerApi.create, { body: body({ stage: 'won' }) })).toMatchObject({
      status: 'won',
    });
    expect(await product.call(owner, customerApi.create, { body: body({ stage: 'lost' }) })).toMatchObject({
      status: 'lost',
    });
  });

  test('for somebody else is for managers of theirs and for administrators', async () => {
    const { product, owner, manager, admin, stranger, observer } = team;
    const mine = await product.call(manager, customerApi.create, { body: body({ ownerId: owner.id }) });
    expect(mine.owner).toEqual({ id: owner.id, name: owner.name });
    expect((await product.call(admin, customerApi.create, { body: body({ ownerId: stranger.id }) })).owner.id).toBe(
      stranger.id,
    );
    for (const [person, ownerId] of [
      [manager, stranger.id],
      [stranger, owner.id],
      [admin, observer.id],
    ] as const) {
      const refused = await product.refused(
        person,
        customerApi.create,
        { body: body({ ownerId }) },
        'permission.denied',
      );
      expect(refused.fields?.[0]?.path).toEqual(['ownerId']);
    }
    const unknown = { body: body({ ownerId: uuidv7() }) };
    const refused = await product.refused(admin, customerApi.create, unknown, 'user.inactive');
    expect(refused.fields?.[0]?.path).toEqual(['ownerId']);
  });

  test('is not for who only looks', async () => {
    await team.product.refused(team.observer, customerApi.create, { body: body() }, 'permission.denied');
  });

  test('names what is wrong in Chinese, at its field, and saves nothing', async () => {
    const { product, owner } = team;
    for (const [more, path, sentence] of [
      [{ revenue: '5000-1亿元' }, 'revenue', /^年营收两端的单位不明确/],
      [{ budget: '50多万' }, 'budget', /^预算范围过于含糊/],
      [{ headcount: '1000-500人' }, 'headcount', /^员工人数的上限不能小于下限/],
      [{ name: '   ' }, 'name', /^客户名称\(全称\)必须填写/],
      [{ sources: ['tv'] }, 'sources', /^客户来源渠道不是可选的值/],
      [{ stage: 'happy' }, 'stage', /^客户阶段不是可选的值/],
      [{ timeNodeOn: '2026-02-30' }, 'timeNodeOn', /^关键时间节点不是有效的日期/],
    ] as const) {
      const request = { body: body(more) };
      const refused = await product.refused(owner, customerApi.create, request as never, 'input.invalid');
      expect(refused.fields).toMatchObject([{ path: [path] }]);
      expect(refused.fields?.[0]?.message).toMatch(sentence);
      await product.refused(owner, customerApi.read, { params: { id: request.body.id } }, 'record.not_found');
    }
  });

  test('refuses keys that it does not know', async () => {
    const { product, owner } = team;
    const request = { body: body({ colour: 'red' }) };
    const refused = await product.refused(owner, customerApi.create, request as never, 'input.invalid');
    expect(refused.fields?.[0]?.message).toBe('不认识的字段：colour');
  });
});

describe('a customer’s file', () => {
  test('is the same not-found for a stranger as for an id that nobody has', async () => {
    const { product, stranger } = team;
    const { id } = await makeCustomer(team);
    const [theirs, nobodys] = await Promise.all(
      [id, uuidv7()].map(async (one) => {
        const refused = await product.refused(stranger, customerApi.read, { params: { id: one } }, 'record.not_found');
        return { ...refused, requestId: null };
      }),
    );
    expect(theirs).toEqual(nobodys);
  });

  test('says to each what they may do', async () => {
    const { product } = team;
    const { id } = await makeCustomer(team);
    const abilities = async (person: Team['owner']) =>
      (await product.call(person, customerApi.read, { params: { id } })).abilities;
    expect(await abilities(team.owner)).toContain('customer.share');
    expect(await abilities(team.manager)).toContain('customer.edit');
    expect(await abilities(team.writer)).not.toContain('customer.share');
    expect(await abilities(team.reader)).toEqual(['customer.read', 'contact.readPrivate']);
    expect(await abilities(team.observer)).toEqual(['customer.read']);
  });

  test('says what is missing and who of the decision chain', async () => {
    const { product, owner } = team;
    const { id } = await makeCustomer(team, { budget: '50-80万元', sources: ['referral'] });
    const file = await product.call(owner, customerApi.read, { params: { id } });
    expect(file.completeness.percent).toBe(16);
    expect(file.completeness.missing).toContain('decision_maker');
    expect(file.chainGaps.map((gap) => gap.gap)).toEqual(['missing', 'missing', 'missing', 'missing']);
    expect(file.collaborators).toEqual([
      { user: { id: team.writer.id, name: team.writer.name }, access: 'write' },
      { user: { id: team.reader.id, name: team.reader.name }, access: 'read' },
    ]);
  });
});

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

describe('sharing', () => {
  test('opens the customer to a colleague, changes their access, and ends again', async () => {
    const { product, owner, stranger } = team;
    const { id } = await makeCustomer(team);
    const params = { id, userId: stranger.id };
    expect(await product.call(owner, customerApi.share, { params, body: { access: 'read' } })).toEqual({
      user: { id: stranger.id, name: stranger.name },
      access: 'read',
    });
    await product.refused(
      stranger,
      customerApi.edit,
      { params: { id }, body: { version: 1, address: '南京市' } },
      'permission.denied',
    );
    await product.call(owner, customerApi.share, { params, body: { access: 'write' } });
    await product.call(stranger, customerApi.edit, { params: { id }, body: { version: 1, address: '南京市' } });
    await product.call(owner, customerApi.unshare, { params });
    await product.call(owner, customerApi.unshare, { params });
    await product.refused(stranger, customerApi.read, { params: { id } }, 'record.not_found');
    const { items } = await product.call(owner, customerApi.changes, {
      params: { id },
      query: { kind: 'collaborator' },
    });
    const theirs = items.filter((change) => change.subjectId === stranger.id);
    expect(theirs.map(({ before, after }) => [before, after])).toEqual([
      ['write', null],
      ['read', 'write'],
      [null, 'read'],
    ]);
    expect(theirs[0]?.subject).toBe(stranger.name);
  });

  test('is for owners and managers; collaborators cannot pass it on, strangers do not find it', async () => {
    const { product, manager, writer, reader, observer, stranger } = team;
    const { id } = await makeCustomer(team);
    const params = { id, userId: stranger.id };
    const request = { params, body: { access: 'read' as const } };
    for (const person of [writer, reader, observer]) {
      await product.refused(person, customerApi.share, request, 'permission.denied');
      await product.refused(person, customerApi.unshare, { params }, 'permission.denied');
    }
    await product.refused(stranger, customerApi.share, request, 'record.not_found');
    await product.refused(stranger, customerApi.unshare, { params }, 'record.not_found');
    await product.call(manager, customerApi.share, request);
  });

  test('needs somebody who is there, and not the owner', async () => {
    const { product, owner } = team;
    const { id } = await makeCustomer(team);
    const nobody = { params: { id, userId: uuidv7() }, body: { access: 'read' as const } };
    const refused = await product.refused(owner, customerApi.share, nobody, 'user.inactive');
    expect(refused.fields?.[0]?.path).toEqual(['userId']);
    const self = { params: { id, userId: owner.id }, body: { access: 'read' as const } };
    const own = await product.refused(owner, customerApi.share, self, 'input.invalid');
    expect(own.fields?.[0]?.message).toBe('协作人不是可选的值');
  });
});
