import { sessionApi } from '@genjin/domain/session';
import { userApi } from '@genjin/domain/user';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestProduct, type Person, type TestProduct } from '../../../test/harness.ts';

const password = 'moss-kettle-41';
let product: TestProduct;
let admin: Person;

beforeAll(async () => {
  product = await openTestProduct();
  admin = await product.addPerson('管理员', ['admin']);
});
afterAll(() => product.close());

async function invite(name: string) {
  const id = uuidv7();
  const body = { id, name, email: `${id}@genjin.test`, roles: ['sales' as const] };
  const { invitation } = await product.call(admin, userApi.invite, { body });
  return { ...body, token: invitation.token };
}

function accept(token: string, given = password): Promise<Response> {
  return product.send(null, sessionApi.acceptInvitation, { body: { token, password: given } });
}

test('an invitation tells whom it is for, lets them in once, and is kept only as a hash', async () => {
  const { token, name, email } = await invite('林小北');
  expect(token.length).toBeGreaterThanOrEqual(43);
  expect(await product.call(null, sessionApi.invitation, { body: { token } })).toEqual({ name, email });
  const accepted = await accept(token);
  expect(await accepted.json()).toMatchObject({ name, state: 'active' });
  expect(accepted.headers.get('set-cookie')).toContain('genjin.session_token=');
  await product.refused(null, sessionApi.invitation, { body: { token } }, 'invitation.invalid');
  await product.refused(null, sessionApi.acceptInvitation, { body: { token, password } }, 'invitation.invalid');
  const { rows } = await product.pool.query(
    'select token_hash from invitations union all select details::text from audit_log',
  );
  expect(JSON.stringify(rows)).not.toContain(token);
});

test('of several acceptances at once exactly one succeeds', async () => {
  const { token } = await invite('罗芸');
  const answers = await Promise.all(Array.from({ length: 5 }, () => accept(token)));
  expect(answers.map((one) => one.status).sort()).toEqual([200, 410, 410, 410, 410]);
});

test('an invitation ends after seven days', async () => {
  const { token } = await invite('许平');
  const started = product.now;
  product.now = new Date(started.getTime() + 7 * 24 * 60 * 60_000 - 1);
  expect((await product.send(null, sessionApi.invitation, { body: { token } })).status).toBe(200);
  product.now = new Date(started.getTime() + 7 * 24 * 60 * 60_000);
  await product.refused(null, sessionApi.acceptInvitation, { body: { token, password } }, 'invitation.invalid');
});

test('a password that is refused does not use the invitation up', async () => {
  const { token } = await invite('何静');
  expect((await accept(token, '1234')).status).toBe(422);
  expect((await accept(token, 'password123')).status).toBe(422);
  expect((await accept(token)).status).toBe(200);
});

test('a new link voids the former one', async () => {
  const { id, token } = await invite('高远');
  const fresh = await product.call(admin, userApi.reinvite, { params: { id } });
  expect((await accept(token)).status).toBe(410);
  expect((await accept(fresh.token)).status).toBe(200);
});

test('who forgot the password gets a link; using it ends their sessions and opens their account again', async () => {
  const { id, email, token } = await invite('马丽');
  const cookie = (await accept(token)).headers.get('set-cookie')?.split(';')[0] ?? '';
  for (let count = 0; count < 10; count++)
    await product.send(null, sessionApi.signIn, { body: { email, password: 'forgotten-one' } });
  const link = await product.call(admin, userApi.reinvite, { params: { id } });
  const me = () => product.send(null, sessionApi.me, {}, { cookie });
  expect((await me()).status).toBe(200);
  expect((await accept(link.token, 'lantern-river-7')).status).toBe(200);
  expect((await me()).status).toBe(401);
  const signIn = await product.send(null, sessionApi.signIn, { body: { email, password: 'lantern-river-7' } });
  expect(signIn.status).toBe(200);
});

test('disabling somebody voids their link, and they are not given another', async () => {
  const { id, token } = await invite('旧同事');
  await product.call(admin, userApi.edit, { params: { id }, body: { state: 'disabled' } });
  expect((await accept(token)).status).toBe(410);
  await product.refused(admin, userApi.reinvite, { params: { id } }, 'user.inactive');
});
