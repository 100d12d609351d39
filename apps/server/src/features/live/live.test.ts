import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { addressOf } from '@genjin/domain/address';
import { attachmentApi } from '@genjin/domain/attachment';
import { customerApi } from '@genjin/domain/customer';
import { followUpApi } from '@genjin/domain/follow-up';
import { type LiveEvent, liveApi } from '@genjin/domain/live';
import { getRequestListener } from '@hono/node-server';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import type { Person } from '../../../test/harness.ts';
import { makeCustomer, openTeam, type Team } from '../../../test/team.ts';

let team: Team;
let server: Server;
let origin: string;
const streams: AbortController[] = [];

beforeAll(async () => {
  team = await openTeam();
  server = createServer(getRequestListener(team.product.app.fetch));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterEach(() => {
  for (const stream of streams.splice(0)) stream.abort();
});
afterAll(async () => {
  server.closeAllConnections();
  server.close();
  await team.product.close();
});

/** Somebody with a customer on the screen, over a real port. */
async function opened(person: Person, customerId: string) {
  const abort = new AbortController();
  streams.push(abort);
  const response = await fetch(`${origin}${addressOf(liveApi.customer, { params: { id: customerId } })}`, {
    headers: { authorization: `Bearer ${person.token}` },
    signal: abort.signal,
  });
  expect(response.status).toBe(200);
  /** What was said of records; sharing the customer may still be heard of, too. */
  const events: LiveEvent[] = [];
  const state = { ended: false };
  void (async () => {
    let text = '';
    for await (const chunk of response.body?.pipeThrough(new TextDecoderStream()) ?? []) {
      text += chunk;
      for (let cut = text.indexOf('\n\n'); cut >= 0; cut = text.indexOf('\n\n')) {
        const line = text.slice(0, cut);
        text = text.slice(cut + 2);
        const event = line.startsWith('data: ') ? (JSON.parse(line.slice(6)) as LiveEvent) : null;
        if (event?.what === 'followUp') events.push(event);
      }
    }
    state.ended = true;
  })().catch(() => undefined);
  return { events, state };
}

async function record(customerId: string): Promise<string> {
  const body = { id: uuidv7(), customerId, content: '电话沟通', startedAt: team.product.now.toISOString() };
  return (await team.product.call(team.owner, followUpApi.record, { body })).followUp.id;
}

describe('a customer on the screen', () => {
  test('hears of a new record within a second, with no more than its id and who wrote it', async () => {
    const { id } = await makeCustomer(team);
    const screens = [await opened(team.reader, id), await opened(team.observer, id)];
    const elsewhere = await opened(team.reader, (await makeCustomer(team)).id);
    const followUpId = await record(id);
    const by = { id: team.owner.id, name: team.owner.name };
    for (const { events } of screens)
      await vi.waitFor(() => expect(events).toEqual([{ customerId: id, what: 'followUp', id: followUpId, by }]), 1_000);
    expect(elsewhere.events).toEqual([]);
  });

  test('is hidden from strangers like the customer', async () => {
    const { id } = await makeCustomer(team);
    await team.product.refused(team.stranger, liveApi.customer, { params: { id } }, 'record.not_found');
    await team.product.refused(team.stranger, liveApi.customer, { params: { id: uuidv7() } }, 'record.not_found');
    await team.product.refused(null, liveApi.customer, { params: { id } }, 'session.required');
  });

  test('falls silent for who may not see it any more, before the next event', async () => {
    const { id } = await makeCustomer(team);
    const reader = await opened(team.reader, id);
    const writer = await opened(team.writer, id);
    await record(id);
    await vi.waitFor(() => expect(reader.events).toHaveLength(1));
    await team.product.call(team.owner, customerApi.unshare, { params: { id, userId: team.reader.id } });
    await record(id);
    await vi.waitFor(() => expect(reader.state.ended).toBe(true));
    expect(reader.events).toHaveLength(1);
    await vi.waitFor(() => expect(writer.events).toHaveLength(2));
    expect(writer.state.ended).toBe(false);
  });

  test('falls silent for who is disabled or signed out', async () => {
    const { id } = await makeCustomer(team);
    const leaver = await team.product.addPerson('将离职', ['manager'], team.departmentId);
    const screen = await opened(leaver, id);
    await team.product.db.updateTable('users').set({ state: 'disabled' }).where('id', '=', leaver.id).execute();
    await record(id);
    await vi.waitFor(() => expect(screen.state.ended).toBe(true));
    expect(screen.events).toEqual([]);
    const signedOut = await team.product.addPerson('将退出', ['manager'], team.departmentId);
    const other = await opened(signedOut, id);
    await team.product.db.deleteFrom('apiTokens').where('userId', '=', signedOut.id).execute();
    await record(id);
    await vi.waitFor(() => expect(other.state.ended).toBe(true));
    expect(other.events).toEqual([]);
  });

  test('is let go by the server when the page closes', async () => {
    const { id } = await makeCustomer(team);
    const stopped = vi.fn();
    const subscribe = team.product.live.subscribe;
    const spy = vi.spyOn(team.product.live, 'subscribe').mockImplementation((customerId, listener) => {
      const stop = subscribe(customerId, listener);
      return () => {
        stopped();
        stop();
      };
    });
    await opened(team.reader, id);
    await opened(team.writer, id);
    expect(spy).toHaveBeenCalledTimes(2);
    expect(stopped).not.toHaveBeenCalled();
    for (const stream of streams.splice(0)) stream.abort();
    await vi.waitFor(() => expect(stopped).toHaveBeenCalledTimes(2), 5_000);
    spy.mockRestore();
  });
});

describe('an upload that is too large, over a real connection', () => {
  test('is refused in words, and the connection serves on', async () => {
    const { id } = await makeCustomer(team);
    const followUpId = await record(id);
    const address = addressOf(attachmentApi.upload, {
      params: { followUpId, id: uuidv7() },
      query: { name: '大图.png' },
    });
    const body = Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), Buffer.alloc(20_000_000)]);
    for (let time = 0; time < 3; time++) {
      const response = await fetch(`${origin}${address}`, {
        method: 'PUT',
        headers: { authorization: `Bearer ${team.owner.token}` },
        body: new Uint8Array(body),
      });
      expect(response.status).toBe(413);
      expect(await response.json()).toMatchObject({ error: { code: 'input.too_large' } });
    }
  });
});
