import { customerApi } from '@genjin/domain/customer';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTeam, type Team } from '../../../test/team.ts';

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
