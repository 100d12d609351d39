import { type Me, sessionApi } from '@genjin/domain/session';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestProduct, type TestProduct } from '../../../test/harness.ts';

const first = { name: '陈一', email: 'first@genjin.test', password: 'moss-kettle-41' };
let product: TestProduct;

beforeAll(async () => {
  product = await openTestProduct();
});
afterAll(() => product.close());

test('people who are no administrators leave the setup open', async () => {
  await product.addPerson('示例销售', ['sales']);
  expect(await product.call(null, sessionApi.setupState, {})).toEqual({ needed: true });
});

test('a first administrator needs a password that is not guessed first', async () => {
  const body = { ...first, password: 'chenyi123' };
  expect((await product.send(null, sessionApi.setup, { body: { ...body, name: 'Chenyi' } })).status).toBe(422);
  await product.refused(null, sessionApi.setup, { body: { ...first, password: 'short' } }, 'input.invalid');
  expect(await product.call(null, sessionApi.setupState, {})).toEqual({ needed: true });
});

test('of several first administrators at once exactly one is made, and the door stays shut', async () => {
  const tries = await Promise.all(
    Array.from({ length: 5 }, (_, index) =>
      product.send(null, sessionApi.setup, { body: { ...first, email: `first${index}@genjin.test` } }),
    ),
  );
  expect(tries.map((one) => one.status).sort()).toEqual([201, 409, 409, 409, 409]);
  const winner = tries.find((one) => one.status === 201);
  expect(winner?.headers.get('set-cookie')).toContain('genjin.session_token=');
  expect((await winner?.json()) as Me).toMatchObject({
    roles: ['admin'],
    state: 'active',
    may: expect.arrayContaining(['user.manage', 'settings.edit']),
  });
  expect(await product.call(null, sessionApi.setupState, {})).toEqual({ needed: false });
  await product.refused(null, sessionApi.setup, { body: { ...first, email: 'late@genjin.test' } }, 'setup.closed');
  expect(await product.db.selectFrom('accounts').selectAll().execute()).toHaveLength(1);
});
