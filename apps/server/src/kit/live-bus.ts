import { LiveEvent } from '@genjin/domain/live';
import { sql } from 'kysely';
import type pg from 'pg';
import type { Tx } from './db.ts';
import type { Log } from './log.ts';

const channel = 'genjin_live';

/** Says what happened, when and only when the transaction commits; reaches every process on the database. */
export async function announce(tx: Tx, event: LiveEvent): Promise<void> {
  await sql`select pg_notify(${channel}, ${JSON.stringify(event)})`.execute(tx);
}

/** The same for many events in one statement. */
export async function announceAll(tx: Tx, events: readonly LiveEvent[]): Promise<void> {
  const payloads = events.map((event) => JSON.stringify(event));
  await sql`select pg_notify(${channel}, payload) from unnest(${sql.val(payloads)}::text[]) as payload`.execute(tx);
}

export interface Listener {
  event(event: LiveEvent): void;
  /** No more events come, or some were missed: whoever listens must begin anew and ask again for what they show. */
  end(): void;
}

/** Hears the events of all processes over one LISTEN connection, which is opened again when it breaks. */
export interface LiveBus {
  /** Tells the listener each event of one customer, until the returned function is called or the listener's `end` was. */
  subscribe(customerId: string, listener: Listener): () => void;
  /** Ends all listeners. */
  close(): Promise<void>;
}

export async function openLiveBus(connect: () => Promise<pg.Client>, log: Log): Promise<LiveBus> {
  const listeners = new Map<string, Set<Listener>>();
  let client: pg.Client | null = null;
  let closed = false;
  let retry: NodeJS.Timeout | null = null;

  function hear(payload: string | undefined): void {
    const parsed = LiveEvent.safeParse(JSON.parse(payload ?? 'null'));
    if (!parsed.success) return;
    for (const listener of listeners.get(parsed.data.customerId) ?? []) listener.event(parsed.data);
  }

  function endAll(): void {
    const all = [...listeners.values()].flatMap((set) => [...set]);
    listeners.clear();
    for (const listener of all) listener.end();
  }

  async function listen(): Promise<void> {
    const fresh = await connect();
    fresh.on('notification', (message) => hear(message.payload));
    fresh.on('error', () => reopen(fresh));
    fresh.on('end', () => reopen(fresh));
    await fresh.query(`listen ${channel}`);
    if (closed) return fresh.end();
    client = fresh;
    // Nothing on the first time; later on, those who waited through the gap missed what was said in it.
    endAll();
  }

  function reopen(broken: pg.Client | null): void {
    if (closed || retry || (broken !== null && broken !== client)) return;
    client = null;
    retry = setTimeout(() => {
      retry = null;
      listen().catch(() => {
        log.warn({}, 'live connection not available yet');
        reopen(null);
      });
    }, 500);
  }

  await listen();
  return {
    subscribe(customerId, listener) {
      if (closed) listener.end();
      if (closed) return () => undefined;
      const set = listeners.get(customerId) ?? new Set();
      set.add(listener);
      listeners.set(customerId, set);
      return () => {
        set.delete(listener);
        if (set.size === 0 && listeners.get(customerId) === set) listeners.delete(customerId);
      };
    },
    async close() {
      if (closed) return;
      closed = true;
      if (retry) clearTimeout(retry);
      endAll();
      await client?.end();
    },
  };
}
