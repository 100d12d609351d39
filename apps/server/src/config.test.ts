import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { readConfig } from './config.ts';

test('without any variable everything has a default; an empty one counts as none', () => {
  const config = readConfig({ PORT: '', DATABASE_URL: '' });
  expect(config).toEqual({
    host: '127.0.0.1',
    port: 8787,
    databaseUrl: null,
    dataFolder: resolve('data'),
    publicUrl: null,
    zone: 'Asia/Shanghai',
    attachmentMegabytes: 20,
    poolSize: 16,
    password: null,
    pages: 'built',
    proxies: [],
    logLevel: null,
  });
});

test('proxies are a list', () => {
  expect(readConfig({ GENJIN_PROXIES: '10.0.0.1, ::1,' }).proxies).toEqual(['10.0.0.1', '::1']);
});

test.each([
  ['PORT', '70000'],
  ['PORT', 'http'],
  ['DATABASE_URL', 'mysql://localhost/genjin'],
  ['GENJIN_URL', 'genjin.example'],
  ['GENJIN_ZONE', 'Asia/Beijing2'],
  ['GENJIN_ATTACHMENT_MB', '0'],
  ['LOG_LEVEL', 'loud'],
])('%s=%s is refused by name', (name, value) => {
  expect(() => readConfig({ [name]: value })).toThrow(new RegExp(`Wrong configuration: ${name}: `));
});

test('a wrong variable’s value is not repeated: it may be a secret', () => {
  expect(() => readConfig({ DATABASE_URL: 'secret-of-somebody' })).toThrow(
    expect.objectContaining({ message: expect.not.stringContaining('secret-of-somebody') }),
  );
});
