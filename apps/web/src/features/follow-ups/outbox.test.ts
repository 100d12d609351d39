import { beforeEach, describe, expect, test, vi } from 'vitest';
import { makeOutbox, type OutboxDeps, type RecordAnswer, type RecordBody, waitBefore } from './outbox.ts';

function memoryStore() {
  const kept = new Map<string, string>();
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
    key: (index: number) => [...kept.keys()][index] ?? null,
    get length() {
      return kept.size;
    },
  };
}

const body = { id: '0190a000-0000-7000-8000-000000000001', content: '介绍方案' } as RecordBody;
const answer = {} as RecordAnswer;
const lost = new Error('network');
const refused = new Error('late reason');

let send: ReturnType<typeof vi.fn<(body: RecordBody) => Promise<RecordAnswer>>>;
let delivered: string[];
let retries: (() => void)[];
let deps: OutboxDeps;

beforeEach(() => {
  send = vi.fn();
  delivered = [];
  retries = [];
  deps = {
    store: memoryStore(),
    userId: 'u1',
    send,
    judge: (error) => (error === lost ? 'passing' : 'refused'),
    now: () => '2024-03-15T08:00:00.000Z',
    later: (run) => {
      retries.push(run);
      return () => undefined;
    },
    onDelivered: (_, { id }) => delivered.push(id),
  };
});

describe('a record that gets through', () => {
  test('is reported and kept no longer', async () => {
    send.mockResolvedValue(answer);
    const outbox = makeOutbox(deps);
    expect(await outbox.deliver(body, '华信')).toEqual({ delivered: answer });
    expect(outbox.parcels()).toEqual([]);
    expect(deps.store.length).toBe(0);
    expect(delivered).toEqual([body.id]);
  });

  test('is sent once when save is pressed twice', async () => {
    send.mockResolvedValue(answer);
    const outbox = makeOutbox(deps);
    await Promise.all([outbox.deliver(body, '华信'), outbox.deliver(body, '华信')]);
    expect(send).toHaveBeenCalledTimes(1);
  });
});

describe('a record that does not get through', () => {
  test('is never reported as delivered and is tried again with the same body', async () => {
    send.mockRejectedValueOnce(lost).mockResolvedValueOnce(answer);
    const outbox = makeOutbox(deps);
    expect(await outbox.deliver(body, '华信')).toEqual({ kind: 'passing', error: lost });
    expect(outbox.parcels()).toMatchObject([{ state: 'undelivered', attempts: 1, customerName: '华信' }]);
    expect(delivered).toEqual([]);
    retries[0]?.();
    await vi.waitFor(() => expect(delivered).toEqual([body.id]));
    expect(send.mock.calls[0]?.[0]).toEqual(send.mock.calls[1]?.[0]);
  });

  test('survives a reload, even one in the middle of sending', async () => {
    send.mockReturnValue(new Promise(() => undefined));
    void makeOutbox(deps).deliver(body, '华信');
    send.mockReset().mockResolvedValue(answer);
    const reloaded = makeOutbox(deps);
    expect(reloaded.parcels()).toMatchObject([{ state: 'undelivered' }]);
    reloaded.retry();
    await vi.waitFor(() => expect(delivered).toEqual([body.id]));
  });

  test('is not sent by somebody else who signs in', () => {
    send.mockReturnValue(new Promise(() => undefined));
    void makeOutbox(deps).deliver(body, '华信');
    expect(makeOutbox({ ...deps, userId: 'u2' }).parcels()).toEqual([]);
  });

  test('is not sent again after another window has delivered it', async () => {
    send.mockRejectedValueOnce(lost);
    const here = makeOutbox(deps);
    await here.deliver(body, '华信');
    const there = makeOutbox(deps);
    send.mockResolvedValueOnce(answer);
    there.retry();
    await vi.waitFor(() => expect(there.parcels()).toEqual([]));
    here.retry();
    expect(here.parcels()).toEqual([]);
    expect(send).toHaveBeenCalledTimes(2);
  });

  test('is kept in memory where the browser keeps nothing', async () => {
    deps = {
      ...deps,
      store: {
        ...memoryStore(),
        setItem: () => {
          throw new DOMException('full', 'QuotaExceededError');
        },
      },
    };
    send.mockRejectedValueOnce(lost).mockResolvedValueOnce(answer);
    const outbox = makeOutbox(deps);
    await outbox.deliver(body, '华信');
    outbox.retry();
    await vi.waitFor(() => expect(delivered).toEqual([body.id]));
  });
});

test('a refused record waits for its writer and is not tried again', async () => {
  send.mockRejectedValue(refused);
  const outbox = makeOutbox(deps);
  expect(await outbox.deliver(body, '华信')).toEqual({ kind: 'refused', error: refused });
  outbox.retry();
  expect(send).toHaveBeenCalledTimes(1);
  expect(outbox.parcels()).toMatchObject([{ state: 'refused' }]);
});

test('tries follow each other soon at first and at least once a minute', () => {
  expect([1, 2, 3, 4, 5, 6, 20].map(waitBefore)).toEqual([3000, 6000, 12000, 24000, 48000, 60000, 60000]);
});
