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

type Listener = (event: LiveEvent) => void;

/** Hears the events of all processes over one LISTEN connection, which is opened again when it breaks. */
export interface LiveBus {
  /** Calls the listener for each event of one customer, until the returned function is called. */
  subscribe(customerId: string, listener: Listener): () => void;
  /** Aborted when the process stops: whoever streams ends then. */
  readonly closing: AbortSignal;
  close(): Promise<void>;
}

export async function openLiveBus(connect: () => Promise<pg.Client>, log: Log): Promise<LiveBus> {
  const listeners = new Map<string, Set<Listener>>();
  let client: pg.Client | null = null;
  const closing = new AbortController();
  let retry: NodeJS.Timeout | null = null;

  function hear(payload: string | undefined): void {
    const parsed = LiveEvent.safeParse(JSON.parse(payload ?? 'null'));
    if (!parsed.success) return;
    for (const listener of listeners.get(parsed.data.customerId) ?? []) listener(parsed.data);
  }

  async function listen(): Promise<void> {
    const fresh = await connect();
    fresh.on('notification', (message) => hear(message.payload));
    fresh.on('error', () => reopen(fresh));
    fresh.on('end', () => reopen(fresh));
    await fresh.query(`listen ${channel}`);
    client = fresh;
  }

  function reopen(broken: pg.Client | null): void {
    if (closing.signal.aborted || retry || (broken !== null && broken !== client)) return;
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
    closing: closing.signal,
    subscribe(customerId, listener) {
      const set = listeners.get(customerId) ?? new Set();
      set.add(listener);
      listeners.set(customerId, set);
      return () => {
        set.delete(listener);
        if (set.size === 0) listeners.delete(customerId);
      };
    },
    async close() {
      if (closing.signal.aborted) return;
      closing.abort();
      if (retry) clearTimeout(retry);
      await client?.end();
    },
  };
}
