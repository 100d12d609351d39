import { customerApi } from '@genjin/domain/customer';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeCustomer, openTeam, type Team } from '../../../test/team.ts';
import { fillNameKeys } from './fill-name-keys.service.ts';

let team: Team;
beforeAll(async () => {
  team = await openTeam();
});
afterAll(() => team.product.close());

function keysOf(id: string) {
  return team.product.db
    .selectFrom('customers')
    .select(['exactKey', 'similarKey', 'version'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
}

test('a customer has its keys from the start, and others once it is renamed', async () => {
  const { product, owner } = team;
  const customer = await makeCustomer(team, { name: '北京华信科技（集团）有限公司' });
  expect(await keysOf(customer.id)).toEqual({
    exactKey: '北京华信科技集团有限公司',
    similarKey: '华信科技',
    version: 1,
  });
  const body = { version: 1, name: '上海远航物流有限公司' };
  await product.call(owner, customerApi.edit, { params: { id: customer.id }, body });
  expect(await keysOf(customer.id)).toEqual({ exactKey: '上海远航物流有限公司', similarKey: '远航物流', version: 2 });
});

test('customers from before get theirs, and nothing else about them changes', async () => {
  const { product, owner } = team;
  const ids = Array.from({ length: 3 }, () => uuidv7());
  await product.db
    .insertInto('customers')
    .values(
      ids.map((id, index) => ({
        id,
        type: 'enterprise',
        name: `第${index}机械有限公司`,
        nameKey: 'a',
        search: "'a'",
        stage: 'potential',
        ownerId: owner.id,
        createdBy: owner.id,
        createdAt: '2020-01-01T00:00:00Z',
        updatedAt: '2020-01-01T00:00:00Z',
      })),
    )
    .execute();
  await fillNameKeys(product);
  expect(await keysOf(ids[2] ?? '')).toEqual({ exactKey: '第2机械有限公司', similarKey: '第2机械', version: 1 });
  const left = await product.db.selectFrom('customers').select('id').where('exactKey', 'is', null).execute();
  expect(left).toEqual([]);
});
