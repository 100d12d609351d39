import { actionApi } from '@genjin/domain/action';
import { customerApi } from '@genjin/domain/customer';
import { followUpApi } from '@genjin/domain/follow-up';
import { planApi } from '@genjin/domain/plan';
import { workbenchApi } from '@genjin/domain/workbench';
import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { useMemo, useSyncExternalStore } from 'react';
import { CallError, call } from '#kit/call.ts';
import { isPassing } from '#kit/call-error.ts';
import { useMe } from '#kit/me.tsx';
import { instantNow } from '#kit/now.ts';
import { invalidate } from '#kit/queries.ts';
import { browserStore } from './browser-store.ts';
import { makeOutbox, type Outbox, type Parcel } from './outbox.ts';
import { dropDraft } from './record/draft-store.ts';

/** All answers that a new record makes old. */
const affected = [
  followUpApi.list,
  customerApi.read,
  customerApi.brief,
  customerApi.changes,
  customerApi.list,
  actionApi.list,
  planApi.list,
  workbenchApi.read,
] as const;

const outboxes = new Map<string, Outbox>();

/** One outbox for each person who signs in on this page. */
function outboxOf(userId: string, client: QueryClient): Outbox {
  const known = outboxes.get(userId);
  if (known) return known;
  const store = browserStore();
  const outbox = makeOutbox({
    store,
    userId,
    send: (body) => call(followUpApi.record, { body }),
    judge: (error) =>
      isPassing(error) || (error instanceof CallError && error.code === 'session.required') ? 'passing' : 'refused',
    now: instantNow,
    later: (run, milliseconds) => {
      const timer = setTimeout(run, milliseconds);
      return () => clearTimeout(timer);
    },
    onDelivered: (_, body) => {
      dropDraft(store, userId, body.customerId, body.id);
      for (const endpoint of affected) void invalidate(client, endpoint);
    },
  });
  outboxes.set(userId, outbox);
  return outbox;
}

/** The signed-in person's outbox. */
export function useOutbox(): Outbox {
  const { id } = useMe();
  const client = useQueryClient();
  return useMemo(() => outboxOf(id, client), [id, client]);
}

/** The records that are under way or could not be delivered yet. */
export function useParcels(outbox: Outbox): readonly Parcel[] {
  return useSyncExternalStore(outbox.subscribe, outbox.parcels);
}
