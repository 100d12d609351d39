import { cooperationApi } from '@genjin/domain/cooperation';
import { customerApi } from '@genjin/domain/customer';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeCustomer, openTeam, type Team } from '../../../test/team.ts';

let team: Team;
beforeAll(async () => {
  team = await openTeam();
});
afterAll(() => team.product.close());

const cooperation = (customerId: string, more: object = {}) => ({
  body: { id: uuidv7(), customerId, project: '数据中台一期', ...more },
});

describe('past cooperations', () => {
  test('are kept with amount, period and why they ended', async () => {
    const { product, owner } = team;
    const { id: customerId } = await makeCustomer(team);
    const request = cooperation(customerId, {
      amount: '30万元',
      startedOn: '2024-01-01',
      endedOn: '2024-12-31',
      endReason: '项目验收完成',
    });
    const made = await product.call(owner, cooperationApi.create, request);
    expect(made).toMatchObject({ amount: { min: 300_000, max: 300_000 }, endReason: '项目验收完成', version: 1 });
    expect(await product.call(owner, cooperationApi.create, request)).toEqual(made);
    const edited = await product.call(owner, cooperationApi.edit, {
      params: { id: made.id },
      body: { version: 1, amount: null, project: '数据中台' },
    });
    expect(edited).toMatchObject({ amount: null, project: '数据中台', endedOn: '2024-12-31', version: 2 });
    const file = await product.call(owner, customerApi.read, { params: { id: customerId } });
    expect(file.cooperations).toEqual([edited]);
    const { items } = await product.call(owner, customerApi.changes, {
      params: { id: customerId },
      query: { kind: 'cooperation', limit: 2 },
    });
    expect(items.find((change) => change.field === 'amount')).toMatchObject({
      subject: '数据中台一期',
      before: { min: 300_000, max: 300_000 },
      after: null,
    });
  });

  test('cannot end before they began, nor cost what nobody can read', async () => {
    const { product, owner } = team;
    const { id: customerId } = await makeCustomer(team);
    const backwards = cooperation(customerId, { startedOn: '2024-05-01', endedOn: '2024-04-30' });
    const refused = await product.refused(owner, cooperationApi.create, backwards, 'input.invalid');
    expect(refused.fields).toMatchObject([{ path: ['endedOn'], message: '结束日期不能早于开始' }]);
    const vague = await product.refused(
      owner,
      cooperationApi.create,
      cooperation(customerId, { amount: '50多万' }),
      'input.invalid',
    );
    expect(vague.fields?.[0]?.message).toMatch(/^金额过于含糊/);
    const made = await product.call(owner, cooperationApi.create, cooperation(customerId, { startedOn: '2024-05-01' }));
    const edit = { params: { id: made.id }, body: { version: 1, endedOn: '2024-04-30' } };
    await product.refused(owner, cooperationApi.edit, edit, 'input.invalid');
    const file = await product.call(owner, customerApi.read, { params: { id: customerId } });
    expect(file.cooperations).toEqual([made]);
  });

  test('are for who may edit the customer; old versions are refused', async () => {
    const { product, owner, writer, reader, observer, stranger } = team;
    const { id: customerId } = await makeCustomer(team);
    const made = await product.call(writer, cooperationApi.create, cooperation(customerId));
    const edit = { params: { id: made.id }, body: { version: 1, endReason: '预算取消' } };
    for (const person of [reader, observer]) {
      await product.refused(person, cooperationApi.create, cooperation(customerId), 'permission.denied');
      await product.refused(person, cooperationApi.edit, edit, 'permission.denied');
    }
    await product.refused(stranger, cooperationApi.create, cooperation(customerId), 'record.not_found');
    await product.refused(stranger, cooperationApi.edit, edit, 'record.not_found');
    const current = await product.call(owner, cooperationApi.edit, edit);
    const stale = await product.refused(writer, cooperationApi.edit, edit, 'record.stale');
    expect(stale.details).toMatchObject({ current, changedBy: { id: owner.id } });
    const unknown = cooperation(customerId, { colour: 1 });
    await product.refused(owner, cooperationApi.create, unknown as never, 'input.invalid');
  });
});
