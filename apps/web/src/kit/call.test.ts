import { customerApi } from '@genjin/domain/customer';
import { sessionApi } from '@genjin/domain/session';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { call } from './call.ts';

const id = '01900000-0000-7000-8000-000000000001';

function answering(answer: () => Promise<Response>) {
  const fetching = vi.fn<(url: string, init: RequestInit) => Promise<Response>>(answer);
  vi.stubGlobal('fetch', fetching);
  return fetching;
}

afterEach(() => vi.unstubAllGlobals());

describe('a call', () => {
  it('sends a write as JSON with our header, in the reader’s language', async () => {
    const fetching = answering(async () => Response.json({ ok: true }));
    await call(customerApi.edit, { params: { id }, body: { version: 3, name: '华信科技' } });
    const [url, init] = fetching.mock.calls[0] ?? [];
    expect(url).toBe(`/api/customers/${id}`);
    expect(init).toMatchObject({ method: 'PATCH', body: '{"version":3,"name":"华信科技"}' });
    expect(init?.headers).toMatchObject({
      'X-Genjin': 'web',
      'Accept-Language': 'zh-CN',
      'Content-Type': 'application/json',
    });
  });

  it('says that the network is away when no answer comes', async () => {
    answering(() => Promise.reject(new TypeError('Failed to fetch')));
    await expect(call(sessionApi.me)).rejects.toMatchObject({ code: 'network', status: 0 });
  });

  it('does not take a proxy’s page for an answer', async () => {
    answering(async () => new Response('<html></html>', { status: 200 }));
    await expect(call(sessionApi.me)).rejects.toMatchObject({ code: 'service.busy' });
  });

  it('passes on the caller’s own abort', async () => {
    answering((): Promise<Response> => Promise.reject(new DOMException('aborted', 'AbortError')));
    await expect(call(sessionApi.me, undefined, { signal: AbortSignal.abort() })).rejects.toHaveProperty(
      'name',
      'AbortError',
    );
  });

  it('needs its request where the endpoint asks for one', () => {
    answering(async () => Response.json({}));
    // @ts-expect-error the id of the customer is missing
    void call(customerApi.read);
  });
});
