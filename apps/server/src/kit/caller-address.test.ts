import { Hono } from 'hono';
import { expect, test } from 'vitest';
import { callerAddress } from './caller-address.ts';

/** The address seen for a connection from `direct` with this header. */
async function seen(direct: string, forwarded: string | null, proxies: readonly string[]): Promise<string> {
  const app = new Hono();
  app.get('/', (context) => context.text(callerAddress(context, proxies)));
  const headers: Record<string, string> = forwarded === null ? {} : { 'x-forwarded-for': forwarded };
  const response = await app.request('/', { headers }, { incoming: { socket: { remoteAddress: direct } } });
  return response.text();
}

test('nobody but a listed proxy is believed about where a request comes from', async () => {
  expect(await seen('203.0.113.7', '198.51.100.1', [])).toBe('203.0.113.7');
  expect(await seen('203.0.113.7', '198.51.100.1', ['10.0.0.1'])).toBe('203.0.113.7');
  expect(await seen('10.0.0.1', '198.51.100.1', ['10.0.0.1'])).toBe('198.51.100.1');
});

test('what callers write in front of the proxies’ own entries does not count', async () => {
  expect(await seen('10.0.0.1', '1.1.1.1, 198.51.100.1, 10.0.0.2', ['10.0.0.1', '10.0.0.2'])).toBe('198.51.100.1');
});

test('IPv4 inside IPv6 is one address, and a proxy that says nothing is the address itself', async () => {
  expect(await seen('::ffff:203.0.113.7', null, [])).toBe('203.0.113.7');
  expect(await seen('::ffff:10.0.0.1', '', ['10.0.0.1'])).toBe('10.0.0.1');
});
