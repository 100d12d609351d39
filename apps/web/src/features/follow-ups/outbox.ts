import type { NewFollowUp, RecordedFollowUp } from '@genjin/domain/follow-up';
import type { z } from 'zod';

export type RecordBody = z.input<typeof NewFollowUp>;
export type RecordAnswer = z.output<typeof RecordedFollowUp>;

/** Why a delivery failed: `passing` may succeed later with the very same request, `refused` needs the writer. */
export interface Failure {
  readonly kind: 'passing' | 'refused';
  readonly error: unknown;
}

/** A record on its way. It is kept here from the moment it is sent until the server has acknowledged it. */
export interface Parcel {
  readonly body: RecordBody;
  readonly customerName: string;
  readonly since: string;
  readonly state: 'sending' | 'undelivered' | 'refused';
  readonly attempts: number;
}

export type Arrival = (answer: RecordAnswer, body: RecordBody) => void;

export interface OutboxDeps {
  readonly store: Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>;
  readonly userId: string;
  readonly send: (body: RecordBody) => Promise<RecordAnswer>;
  readonly judge: (error: unknown) => Failure['kind'];
  readonly now: () => string;
  readonly later: (run: () => void, milliseconds: number) => () => void;
  readonly onDelivered: Arrival;
}

export type Outcome = { readonly delivered: RecordAnswer } | Failure;

/** Seconds until the next try: soon at first, then once a minute. */
export function waitBefore(attempt: number): number {
  return Math.min(60, 3 * 2 ** Math.max(0, attempt - 1)) * 1000;
}

/**
 * Sends records and keeps those that could not be delivered, over reloads too, until they are: with the same ids, so that
 * an answer that was lost on its way does not make a second record.
 */
export function makeOutbox(deps: OutboxDeps) {
  const prefix = `genjin.outbox.${deps.userId}.`;
  const listeners = new Set<() => void>();
  const awaiting = new Set<Arrival>();
  const underWay = new Map<string, Promise<Outcome>>();
  /** The ids whose parcel this browser keeps: one that is gone from there was delivered by another window. */
  const stored = new Set<string>();
  let parcels: readonly Parcel[] = read();
  let cancelRetry: () => void = () => undefined;

  function read(): Parcel[] {
    const found: Parcel[] = [];
    try {
      for (let index = 0; index < deps.store.length; index++) {
        const key = deps.store.key(index);
        const parcel = key?.startsWith(prefix) ? parcelIn(deps.store.getItem(key)) : null;
        if (!parcel) continue;
        stored.add(parcel.body.id);
        found.push(parcel.state === 'sending' ? { ...parcel, state: 'undelivered' } : parcel);
      }
    } catch {
      // A store that cannot be read holds nothing for us.
    }
    return found;
  }

  function show(next: readonly Parcel[]): void {
    parcels = next;
    for (const listener of listeners) listener();
  }

  function put(parcel: Parcel): void {
    const { id } = parcel.body;
    try {
      deps.store.setItem(prefix + id, JSON.stringify(parcel));
      stored.add(id);
    } catch {
      // Kept in memory at least; the form says that this browser keeps no drafts.
    }
    show([...parcels.filter((one) => one.body.id !== id), parcel]);
  }

  function drop(id: string): void {
    stored.delete(id);
    try {
      deps.store.removeItem(prefix + id);
    } catch {
      // See put.
    }
    show(parcels.filter((one) => one.body.id !== id));
  }

  function deliveredElsewhere(id: string): boolean {
    return stored.has(id) && deps.store.getItem(prefix + id) === null;
  }

  async function attempt(parcel: Parcel): Promise<Outcome> {
    const { id } = parcel.body;
    const attempts = parcel.attempts + 1;
    put({ ...parcel, state: 'sending', attempts });
    try {
      const answer = await deps.send(parcel.body);
      drop(id);
      deps.onDelivered(answer, parcel.body);
      for (const listener of awaiting) listener(answer, parcel.body);
      return { delivered: answer };
    } catch (error) {
      const kind = deps.judge(error);
      put({ ...parcel, state: kind === 'passing' ? 'undelivered' : 'refused', attempts });
      if (kind === 'passing') plan(waitBefore(attempts));
      return { kind, error };
    }
  }

  function start(parcel: Parcel): Promise<Outcome> {
    const { id } = parcel.body;
    const running = underWay.get(id);
    if (running) return running;
    const outcome = attempt(parcel).finally(() => underWay.delete(id));
    underWay.set(id, outcome);
    return outcome;
  }

  function plan(milliseconds: number): void {
    cancelRetry();
    cancelRetry = deps.later(retry, milliseconds);
  }

  /** Tries again what was not delivered: when the connection is back, when somebody asks, and from time to time. */
  function retry(): void {
    for (const parcel of parcels) {
      if (deliveredElsewhere(parcel.body.id)) drop(parcel.body.id);
      else if (parcel.state === 'undelivered') void start(parcel);
    }
  }

  return {
    parcels: () => parcels,
    subscribe(listener: () => void): () => void {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    /** Calls the listener for each record that the server has acknowledged, at whichever try. */
    onArrival(listener: Arrival): () => void {
      awaiting.add(listener);
      return () => awaiting.delete(listener);
    },
    /** Sends a record; a second press while it is under way waits for the same delivery. */
    deliver(body: RecordBody, customerName: string): Promise<Outcome> {
      const running = underWay.get(body.id);
      if (running) return running;
      return start({ body, customerName, since: deps.now(), state: 'sending', attempts: 0 });
    },
    retry,
    /** Gives a record back to its writer: it is no longer sent from here. */
    withdraw: drop,
    /** Plans no further tries; what is left is sent when the next outbox of this person starts. */
    stop: () => cancelRetry(),
  };
}
export type Outbox = ReturnType<typeof makeOutbox>;

function parcelIn(text: string | null): Parcel | null {
  try {
    const parcel = JSON.parse(text ?? 'null') as Parcel | null;
    return typeof parcel?.body?.id === 'string' ? parcel : null;
  } catch {
    return null;
  }
}
