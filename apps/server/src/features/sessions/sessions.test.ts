import type { Endpoint, RequestOf } from '@genjin/domain/endpoint';
import { ErrorAnswer } from '@genjin/domain/errors';
import { sessionApi } from '@genjin/domain/session';
import { userApi } from '@genjin/domain/user';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { openTestProduct, type Person, type TestProduct } from '../../../test/harness.ts';

const password = 'moss-kettle-41';
let product: TestProduct;
let admin: Person;

beforeAll(async () => {
  product = await openTestProduct();
  admin = await product.addPerson('管理员', ['admin']);
});
afterAll(() => product.close());
beforeEach(async () => {
  await product.db.deleteFrom('signInFailures').execute();
});

/** Sends with a session cookie instead of a token. */
function withCookie<E extends Endpoint>(cookie: string, endpoint: E, request: RequestOf<E>): Promise<Response> {
  return product.send(null, endpoint, request, { cookie });
}

function cookieOf(response: Response): string {
  return response.headers.get('set-cookie')?.split(';')[0] ?? '';
}

async function codeOf(response: Response): Promise<string> {
  return ErrorAnswer.parse(await response.json()).error.code;
}

async function addSignedIn(name: string): Promise<{ id: string; email: string; cookie: string }> {
  const id = uuidv7();
  const email = `${id}@genjin.test`;
  const { invitation } = await product.call(admin, userApi.invite, { body: { id, name, email, roles: ['sales'] } });
  const accepted = await product.send(null, sessionApi.acceptInvitation, {
    body: { token: invitation.token, password },
  });
  return { id, email, cookie: cookieOf(accepted) };
}

async function signIn(email: string, given = password): Promise<Response> {
  return product.send(null, sessionApi.signIn, { body: { email, password: given } });
}

test('the session cookie is HttpOnly, SameSite=Lax, and the person behind it is known', async () => {
  const { email, id } = await addSignedIn('林小北');
  const response = await signIn(email.toUpperCase());
  expect(response.headers.get('set-cookie')).toMatch(
    /^genjin\.session_token=[^;]+; Max-Age=604800; Path=\/; HttpOnly; SameSite=Lax$/,
  );
  const me = await withCookie(cookieOf(response), sessionApi.me, {});
  expect(await me.json()).toMatchObject({ id, email, name: '林小北' });
});

test('the sign-in library itself accepts the sessions that we open', async () => {
  const testTime = product.now;
  // The library looks at the machine's clock.
  product.now = new Date();
  const { cookie, id } = await addSignedIn('罗芸');
  product.now = testTime;
  const found = await product.auth.library.api.getSession({ headers: new Headers({ cookie }) });
  expect(found?.user.id).toBe(id);
});

test('a session token without our signature, or with another, is nobody', async () => {
  const { cookie } = await addSignedIn('许平');
  const token = decodeURIComponent(cookie.split('=')[1] ?? '').split('.')[0] ?? '';
  for (const forged of [token, `${token}.`, `${token}.${Buffer.alloc(32).toString('base64')}`, `.${token}`, '%'])
    expect((await withCookie(`genjin.session_token=${forged}`, sessionApi.me, {})).status).toBe(401);
});

test('signing out ends the session at once and takes the cookie away', async () => {
  const { cookie } = await addSignedIn('何静');
  const out = await withCookie(cookie, sessionApi.signOut, {});
  expect(out.headers.get('set-cookie')).toContain('Max-Age=0');
  expect((await withCookie(cookie, sessionApi.me, {})).status).toBe(401);
});

test('signing in again with a session in hand gives a new one and ends the old one', async () => {
  const { cookie, email } = await addSignedIn('高远');
  const again = await product.send(null, sessionApi.signIn, { body: { email, password } }, { cookie });
  expect(cookieOf(again)).not.toBe(cookie);
  expect((await withCookie(cookie, sessionApi.me, {})).status).toBe(401);
});

test('an unknown person, a wrong password and a disabled person are told the same', async () => {
  const { email, id } = await addSignedIn('马丽');
  const disabled = await addSignedIn('旧同事');
  await product.call(admin, userApi.edit, { params: { id: disabled.id }, body: { state: 'disabled' } });
  const answers = await Promise.all(
    [
      signIn('nobody@genjin.test'),
      signIn(email, 'wrong-password'),
      signIn(disabled.email),
      signIn('invited-never@genjin.test'),
    ].map(async (one) => {
      const response = await one;
      const { error } = ErrorAnswer.parse(await response.json());
      return { status: response.status, ...error, requestId: '' };
    }),
  );
  expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
  expect(answers[0]).toMatchObject({ status: 401, code: 'session.wrong_credentials' });
  const refusals = await product.db.selectFrom('auditLog').where('action', '=', 'session.refuse').selectAll().execute();
  expect(refusals.map((row) => row.subjectId)).toEqual(expect.arrayContaining([id, disabled.id, null]));
});

test('ten failures shut an account for a quarter of an hour, parallel guesses included, and others not', async () => {
  const { email } = await addSignedIn('贺年');
  const other = await addSignedIn('白露');
  const guesses = await Promise.all(Array.from({ length: 16 }, (_, index) => signIn(email, `guess-number-${index}`)));
  expect(guesses.filter((one) => one.status === 401)).toHaveLength(10);
  expect(guesses.filter((one) => one.status === 429)).toHaveLength(6);
  expect(await codeOf(await signIn(email))).toBe('session.too_many_attempts');
  expect((await signIn(other.email)).status).toBe(200);
  product.now = new Date(product.now.getTime() + 15 * 60_000);
  expect((await signIn(email)).status).toBe(200);
  expect(await product.db.selectFrom('signInFailures').selectAll().execute()).toEqual([]);
});

test('an address is shut after a hundred failures, whatever accounts it tried', async () => {
  const { email } = await addSignedIn('夏至');
  await signIn('one@genjin.test', 'wrong-password');
  await product.pool.query(
    "insert into sign_in_failures (subject, at) select subject, at from sign_in_failures, generate_series(1, 98) where subject like 'address:%'",
  );
  expect((await signIn('two@genjin.test', 'wrong-password')).status).toBe(401);
  expect((await signIn(email)).status).toBe(429);
});

test('changing the password ends all other sessions and asks for the current one', async () => {
  const { cookie, email } = await addSignedIn('康宁');
  const elsewhere = cookieOf(await signIn(email));
  const wrong = await withCookie(cookie, sessionApi.changePassword, {
    body: { currentPassword: 'not-this-one', newPassword: 'lantern-river-7' },
  });
  expect(ErrorAnswer.parse(await wrong.json()).error).toMatchObject({
    code: 'password.wrong',
    fields: [{ path: ['currentPassword'] }],
  });
  const changed = await withCookie(cookie, sessionApi.changePassword, {
    body: { currentPassword: password, newPassword: 'lantern-river-7' },
  });
  expect(changed.status).toBe(200);
  expect((await withCookie(cookie, sessionApi.me, {})).status).toBe(200);
  expect((await withCookie(elsewhere, sessionApi.me, {})).status).toBe(401);
  expect((await signIn(email)).status).toBe(401);
  expect((await signIn(email, 'lantern-river-7')).status).toBe(200);
});

test('guesses at the current password are limited like sign-ins', async () => {
  const { cookie } = await addSignedIn('秦岭');
  const guess = () =>
    withCookie(cookie, sessionApi.changePassword, {
      body: { currentPassword: 'a-guess', newPassword: 'lantern-river-7' },
    });
  for (let count = 0; count < 10; count++) expect((await guess()).status).toBe(422);
  expect(await codeOf(await guess())).toBe('session.too_many_attempts');
});

test('passwords that would be guessed first are refused with their field', async () => {
  const { cookie, email } = await addSignedIn('沈括');
  const [mailbox = ''] = email.split('@');
  for (const common of [
    '12345678',
    'Password1',
    'woaini1314',
    'genjin2026',
    '沈括20260101',
    'abababab',
    email,
    mailbox,
  ]) {
    const response = await withCookie(cookie, sessionApi.changePassword, {
      body: { currentPassword: password, newPassword: common },
    });
    expect(ErrorAnswer.parse(await response.json()).error, common).toMatchObject({
      code: 'password.too_common',
      fields: [{ path: ['newPassword'] }],
    });
  }
});

test('a session lives on while it is used, a week at a time and thirty days in all', async () => {
  const { cookie } = await addSignedIn('史册');
  const started = product.now;
  const day = 24 * 60 * 60_000;
  expect((await withCookie(cookie, sessionApi.me, {})).headers.get('set-cookie')).toBeNull();
  for (const days of [6, 12, 18, 24, 29]) {
    product.now = new Date(started.getTime() + days * day);
    const response = await withCookie(cookie, sessionApi.me, {});
    expect(response.status).toBe(200);
    expect(cookieOf(response)).toBe(cookie);
    expect(response.headers.get('set-cookie')).toContain(`Max-Age=${Math.min(7, 30 - days) * 24 * 60 * 60};`);
  }
  product.now = new Date(started.getTime() + 30 * day);
  expect((await withCookie(cookie, sessionApi.me, {})).status).toBe(401);
});

test('an idle session ends after a week', async () => {
  const { cookie } = await addSignedIn('闲人');
  product.now = new Date(product.now.getTime() + 7 * 24 * 60 * 60_000);
  expect((await withCookie(cookie, sessionApi.me, {})).status).toBe(401);
});

test('people see their own sessions, can end them, and nobody else’s', async () => {
  const { cookie, email } = await addSignedIn('俞伯');
  const phone = cookieOf(await signIn(email));
  const stranger = await addSignedIn('钟子');
  const { items } = (await (await withCookie(cookie, sessionApi.sessions, {})).json()) as {
    items: { id: string; current: boolean }[];
  };
  expect(items.map((one) => one.current).sort()).toEqual([false, true]);
  const other = items.find((one) => !one.current)?.id ?? '';
  expect((await withCookie(stranger.cookie, sessionApi.endSession, { params: { id: other } })).status).toBe(404);
  expect((await withCookie(cookie, sessionApi.endSession, { params: { id: 'no-id' } })).status).toBe(404);
  expect((await withCookie(cookie, sessionApi.endSession, { params: { id: other } })).status).toBe(200);
  expect((await withCookie(phone, sessionApi.me, {})).status).toBe(401);
});

test('people change their own name and language, and nothing else', async () => {
  const { cookie } = await addSignedIn('原名');
  const response = await withCookie(cookie, sessionApi.editMe, { body: { name: '新名', locale: 'en' } });
  expect(await response.json()).toMatchObject({ name: '新名', locale: 'en' });
  const more = await withCookie(cookie, sessionApi.editMe, { body: { roles: ['admin'] } as never });
  expect(more.status).toBe(422);
});

test('what happens to sessions is in the audit log, without names, addresses or secrets', async () => {
  const rows = await product.db.selectFrom('auditLog').selectAll().execute();
  expect(new Set(rows.map((row) => row.action))).toEqual(
    new Set([
      'user.create',
      'user.edit',
      'invitation.issue',
      'invitation.accept',
      'session.open',
      'session.refuse',
      'session.end',
      'password.change',
    ]),
  );
  expect(JSON.stringify(rows)).not.toMatch(/@|moss-kettle|林小北/);
});
