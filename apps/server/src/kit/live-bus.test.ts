import type { LiveEvent } from '@genjin/domain/live';
import pg from 'pg';
import { v7 as uuidv7 } from 'uuid';
import { afterEach, beforeEach, describe, expect, inject, test, vi } from 'vitest';
import { openTestProduct, type TestProduct } from '../../test/harness.ts';
import { inTx } from './db.ts';
import { announce, type Listener, type LiveBus, openLiveBus } from './live-bus.ts';
import { openLog } from './log.ts';

let product: TestProduct;
let buses: LiveBus[];
let clients: pg.Client[];

/** The bus of one process on the test's database. */
async function openBus(): Promise<LiveBus> {
  const { database } = product.pool.options;
  const bus = await openLiveBus(async () => {
    const client = new pg.Client({ ...inject('databaseServer'), database });
    await client.connect();
    clients.push(client);
    return client;
  }, openLog('silent'));
  buses.push(bus);
  return bus;
}

function listening(bus: LiveBus, customerId: string) {
  const heard: LiveEvent[] = [];
  const end = vi.fn();
  const listener: Listener = { event: (event) => heard.push(event), end };
  return { heard, end, stop: bus.subscribe(customerId, listener) };
}

const eventOf = (customerId: string): LiveEvent => ({
  customerId,
  what: 'followUp',
  id: uuidv7(),
  by: { id: uuidv7(), name: '李明' },
});
const say = (event: LiveEvent) => inTx(product.db, (tx) => announce(tx, event));

beforeEach(async () => {
  product = await openTestProduct();
  buses = [];
  clients = [];
});
afterEach(async () => {
  for (const bus of buses) await bus.close();
  await product.close();
});

describe('the live bus', () => {
  test('tells the listeners of a customer, in every process on the database', async () => {
    const customerId = uuidv7();
    const here = listening(await openBus(), customerId);
    const there = listening(await openBus(), customerId);
    const elsewhere = listening(await openBus(), uuidv7());
    const event = eventOf(customerId);
    await say(event);
    await vi.waitFor(() => expect([here.heard, there.heard]).toEqual([[event], [event]]));
    expect(elsewhere.heard).toEqual([]);
  });

  test('says nothing before the transaction commits, and never when it does not', async () => {
    const customerId = uuidv7();
    const { heard } = listening(await openBus(), customerId);
    const kept = eventOf(customerId);
    await inTx(product.db, async (tx) => {
      await announce(tx, kept);
      await new Promise((resolve) => setTimeout(resolve, 150));
      expect(heard).toEqual([]);
    });
    await inTx(product.db, async (tx) => {
      await announce(tx, eventOf(customerId));
      throw new Error('rolled back');
    }).catch(() => undefined);
    const last = eventOf(customerId);
    await say(last);
    await vi.waitFor(() => expect(heard).toEqual([kept, last]));
  });

  test('forgets who stopped listening', async () => {
    const customerId = uuidv7();
    const bus = await openBus();
    const gone = listening(bus, customerId);
    const here = listening(bus, customerId);
    gone.stop();
    gone.stop();
    await say(eventOf(customerId));
    await vi.waitFor(() => expect(here.heard).toHaveLength(1));
    expect(gone.heard).toEqual([]);
    expect(gone.end).not.toHaveBeenCalled();
  });

  test('listens again after its connection broke, and ends those who may have missed something', async () => {
    const customerId = uuidv7();
    const bus = await openBus();
    const before = listening(bus, customerId);
    const { rows } = await product.pool.query<{ pid: number }>(
      "select pid from pg_stat_activity where datname = current_database() and query like 'listen%'",
    );
    for (const { pid } of rows) await product.pool.query('select pg_terminate_backend($1)', [pid]);
    await vi.waitFor(() => expect(before.end).toHaveBeenCalledTimes(1), 5_000);
    const after = listening(bus, customerId);
    await say(eventOf(customerId));
    await vi.waitFor(() => expect(after.heard).toHaveLength(1), 5_000);
    before.stop();
    await say(eventOf(customerId));
    await vi.waitFor(() => expect(after.heard).toHaveLength(2), 5_000);
    expect(before.heard).toEqual([]);
  });

  test('ends everybody when it closes, and whoever comes later', async () => {
    const customerId = uuidv7();
    const bus = await openBus();
    const { end } = listening(bus, customerId);
    await bus.close();
    await bus.close();
    expect(end).toHaveBeenCalledTimes(1);
    expect(listening(bus, customerId).end).toHaveBeenCalledTimes(1);
    expect(clients).toHaveLength(1);
  });
});
