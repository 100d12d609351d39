import { endpoint } from '@genjin/domain/endpoint';
import { ErrorAnswer, Refusal } from '@genjin/domain/errors';
import { requiredText, titled } from '@genjin/domain/field';
import { Hono } from 'hono';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { openLog } from './log.ts';
import { publicRoute, type Route, route } from './route.ts';
import { type ServeOptions, serve } from './serve.ts';

const Note = z.strictObject({ title: titled(requiredText(20), '标题', 'Title') });

const write = endpoint({
  name: 'notes.write',
  method: 'POST',
  path: '/api/notes/:id',
  access: 'public',
  status: 201,
  summary: { zh: '写', en: 'Write' },
  params: z.strictObject({ id: z.uuid() }),
  query: z.strictObject({ tag: z.union([z.string(), z.array(z.string())]).optional() }),
  body: Note,
  output: z.object({ id: z.string(), title: z.string(), tag: z.unknown().optional() }),
});
const mine = endpoint({
  name: 'notes.mine',
  method: 'PUT',
  path: '/api/mine',
  access: 'settings.edit',
  summary: { zh: '我的', en: 'Mine' },
  output: z.object({ name: z.string() }),
});
const failing = endpoint({
  name: 'notes.fail',
  method: 'GET',
  path: '/api/fail',
  access: 'public',
  summary: { zh: '出错', en: 'Fails' },
  output: z.object({ title: z.string() }),
});

const id = '01900000-0000-7000-8000-000000000001';
const path = `/api/notes/${id}`;

interface Options {
  readonly locale?: 'zh' | 'en';
  readonly roles?: ('admin' | 'sales')[];
  readonly failure?: () => unknown;
}

/** The three routes of this test, asked by somebody with these roles (none: nobody). */
function openApp({ locale = 'zh', roles = [], failure = () => ({}) }: Options = {}): Hono {
  const app = new Hono();
  const options = {
    log: openLog('silent'),
    clock: () => new Date('2026-03-16T02:00:00Z'),
    originAllowed: (origin: string) => origin === 'http://genjin.test',
    addressOf: () => '127.0.0.1',
    authenticate: async () =>
      roles.length > 0 ? { id, name: '林', locale, roles, departmentIds: [], sessionId: null } : null,
  } as unknown as ServeOptions;
  const routes: Route[] = [
    publicRoute(write, async (_ctx, { params, query, body }) => ({ ...params, ...body, ...query, secret: 'never' })),
    route(mine, async (ctx) => ({ name: ctx.asker.name })),
    publicRoute(failing, async () => failure() as { title: string }),
  ];
  for (const one of routes) serve(app, one, options);
  return app;
}

function post(body: string | Uint8Array, headers: Record<string, string> = {}, address = path, app = openApp()) {
  return app.request(address, { method: 'POST', body, headers: { 'content-type': 'application/json', ...headers } });
}

async function errorOf(response: Response | Promise<Response>) {
  const answered = await response;
  return { status: answered.status, ...ErrorAnswer.parse(await answered.json()).error };
}

test('an answer carries what is declared and nothing else, its status, and is not stored by anybody', async () => {
  const response = await post('{"title":" 首次拜访 "}', {}, `${path}?tag=a&tag=b`);
  expect(response.status).toBe(201);
  expect(response.headers.get('cache-control')).toBe('no-store');
  expect(response.headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/);
  expect(await response.json()).toEqual({ id, title: '首次拜访', tag: ['a', 'b'] });
});

test('keys that nobody declared are refused, in the body, in the query and hidden behind a prototype', async () => {
  expect(await errorOf(post('{"title":"a","role":"admin"}'))).toMatchObject({
    status: 422,
    code: 'input.invalid',
    fields: [{ path: [], code: 'unrecognized_keys', message: '不认识的字段：role' }],
  });
  expect(await errorOf(post('{"title":"a"}', {}, `${path}?owner=1`))).toMatchObject({ status: 422 });
  expect(await errorOf(post('{"title":"a","__proto__":{"admin":true}}'))).toMatchObject({ status: 422 });
});

test('a field that is wrong is named with its path and its title, in the asker’s language', async () => {
  const chinese = await errorOf(post('{"title":""}'));
  expect(chinese.fields).toEqual([{ path: ['title'], code: 'too_small', message: '标题必须填写' }]);
  const english = await errorOf(post('{}', { 'accept-language': 'en-GB,en;q=0.9' }));
  expect(english).toMatchObject({
    message: 'Some input is not right. Correct the marked fields and send again.',
    fields: [{ path: ['title'], message: 'Title is required' }],
  });
});

test('without a wish of the request, a person’s own language is used', async () => {
  const app = openApp({ locale: 'en', roles: ['sales'] });
  expect((await errorOf(post('{}', {}, path, app))).fields?.[0]?.message).toBe('Title is required');
  const chinese = await errorOf(post('{}', { 'accept-language': 'zh-CN' }, path, app));
  expect(chinese.fields?.[0]?.message).toBe('标题必须填写');
});

test('what is no JSON, or not sent as JSON, is refused', async () => {
  for (const body of ['{"title":', '', 'null-ish', new Uint8Array([0x7b, 0xff, 0xfe, 0x7d])])
    expect(await errorOf(post(body))).toMatchObject({ status: 400, code: 'input.unreadable' });
  for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'application/jsonp', ''])
    expect(await errorOf(post('{"title":"a"}', { 'content-type': type }))).toMatchObject({
      status: 415,
      code: 'input.unsupported_type',
    });
  expect((await post('{"title":"a"}', { 'content-type': 'Application/JSON; charset=utf-8' })).status).toBe(201);
});

test('a NUL character, which the database cannot hold, is refused with its field', async () => {
  expect((await errorOf(post('{"title":"a\\u0000b"}'))).fields).toEqual([
    { path: ['title'], code: 'control_character', message: '标题含有不可见的控制字符' },
  ]);
});

test('a body past a million bytes is refused, also one that does not say how long it is', async () => {
  const long = JSON.stringify({ title: 'x'.repeat(1_000_000) });
  expect(await errorOf(post(long))).toMatchObject({ status: 413, code: 'input.too_large' });
  let sent = 0;
  const endless = new ReadableStream<Uint8Array>({
    pull(controller) {
      sent += 65_536;
      controller.enqueue(new Uint8Array(65_536));
    },
  });
  const request = new Request(`http://genjin.test${path}`, {
    method: 'POST',
    body: endless,
    duplex: 'half',
    headers: { 'content-type': 'application/json' },
  });
  expect(await errorOf(openApp().request(request))).toMatchObject({ status: 413 });
  expect(sent).toBeLessThan(1_300_000);
});

test('parameters that are no ids are refused', async () => {
  expect(await errorOf(post('{"title":"a"}', {}, '/api/notes/1'))).toMatchObject({
    status: 422,
    fields: [{ path: ['id'] }],
  });
});

test('a write from a page of another origin is refused, whoever sends it', async () => {
  const foreign: Record<string, string>[] = [
    { origin: 'https://evil.example' },
    { origin: 'null' },
    { origin: 'http://genjin.test.evil.example' },
    { 'sec-fetch-site': 'cross-site' },
  ];
  for (const headers of foreign)
    expect(await errorOf(post('{"title":"a"}', headers))).toMatchObject({
      status: 403,
      code: 'session.origin_refused',
    });
  expect((await post('{"title":"a"}', { origin: 'http://genjin.test', 'sec-fetch-site': 'same-origin' })).status).toBe(
    201,
  );
  expect((await post('{"title":"a"}')).status).toBe(201);
});

test('who is not signed in, or lacks the permission, does not reach the handler', async () => {
  const put = (app: Hono) => app.request('/api/mine', { method: 'PUT' });
  expect(await errorOf(put(openApp()))).toMatchObject({ status: 401, code: 'session.required' });
  expect(await errorOf(put(openApp({ roles: ['sales'] })))).toMatchObject({ status: 403, code: 'permission.denied' });
  expect(await (await put(openApp({ roles: ['admin'] }))).json()).toEqual({ name: '林' });
});

test('a fault of ours says nothing of what went wrong', async () => {
  const fail = (failure: () => unknown) => errorOf(openApp({ failure }).request('/api/fail'));
  const thrown = await fail(() => {
    throw new Error('select password from accounts; /srv/genjin/data');
  });
  expect(thrown).toMatchObject({ status: 500, code: 'service.failed' });
  expect(JSON.stringify(thrown)).not.toMatch(/select|srv|Error/);
  expect(await fail(() => ({ title: 5 }))).toMatchObject({ status: 500, code: 'service.failed' });
  expect(
    await fail(() => {
      throw new Refusal('record.closed', { cause: new Error('inner') });
    }),
  ).toMatchObject({ status: 409, code: 'record.closed' });
});

test('a busy service says when to come again', async () => {
  const response = await openApp({
    failure: () => {
      throw new Refusal('service.busy');
    },
  }).request('/api/fail');
  expect([response.status, response.headers.get('retry-after')]).toEqual([503, '2']);
});
