import { afterAll, expect, test } from 'vitest';
import { openAuth } from './auth.ts';
import { openDb, openPool } from './db.ts';

const db = openDb(openPool({}, 1));
afterAll(() => db.destroy());

function authFor(publicUrl: string, secret = 'a secret for tests that is long enough') {
  return openAuth({ db, secret, publicUrl });
}

function carrying(cookie: string): Request {
  return new Request('http://genjin.test/api/me', { headers: { cookie: cookie.split(';')[0] ?? '' } });
}

test('over TLS the cookie belongs to this host alone and never travels in the clear', async () => {
  const auth = authFor('https://genjin.test');
  const cookie = await auth.sessionCookie('token-of-a-session', 60);
  expect(cookie).toMatch(/^__Host-genjin\.session_token=[^;]+; Max-Age=60; Path=\/; HttpOnly; Secure; SameSite=Lax$/);
  expect(auth.sessionTokenOf(carrying(cookie))).toBe('token-of-a-session');
});

test('a cookie signed with another key, or for plain http, is not believed', async () => {
  const auth = authFor('https://genjin.test');
  const plain = await authFor('http://genjin.test').sessionCookie('token', 60);
  const foreign = await authFor('https://genjin.test', 'another secret that is long enough too').sessionCookie(
    'token',
    60,
  );
  expect(auth.sessionTokenOf(carrying(plain))).toBeNull();
  expect(auth.sessionTokenOf(carrying(foreign))).toBeNull();
  expect(auth.sessionTokenOf(new Request('http://genjin.test'))).toBeNull();
});

test('a password is kept as a salted hash, and who has none matches nothing', async () => {
  const auth = authFor('http://genjin.test');
  const [one, two] = await Promise.all([auth.hashPassword('moss-kettle-41'), auth.hashPassword('moss-kettle-41')]);
  expect(one).not.toBe(two);
  expect(await auth.passwordMatches('moss-kettle-41', one ?? '')).toBe(true);
  expect(await auth.passwordMatches('moss-kettle-42', one ?? '')).toBe(false);
  expect(await auth.passwordMatches('moss-kettle-41', null)).toBe(false);
});
