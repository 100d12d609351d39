import { actionApi } from '@genjin/domain/action';
import { addressOf } from '@genjin/domain/address';
import { customerApi } from '@genjin/domain/customer';
import type { Endpoint } from '@genjin/domain/endpoint';
import { followUpApi } from '@genjin/domain/follow-up';
import { LiveEvent, liveApi } from '@genjin/domain/live';
import { planApi } from '@genjin/domain/plan';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { invalidate } from '#kit/queries.ts';

const ofCustomer: readonly Endpoint[] = [customerApi.read, customerApi.brief, customerApi.changes];

/** What each kind of event makes old. */
const affected: Readonly<Record<LiveEvent['what'], readonly Endpoint[]>> = {
  followUp: [...ofCustomer, followUpApi.list, actionApi.list, planApi.list],
  customer: ofCustomer,
  contact: ofCustomer,
  action: [...ofCustomer, followUpApi.list, actionApi.list],
  plan: [...ofCustomer, planApi.list],
};

const firstWait = 1_000;
const longestWait = 30_000;

/**
 * Keeps what is shown of a customer up to date while somebody looks at it: every event makes the answers that it touches old.
 * The stream is opened again when it breaks or the page is looked at again, and what was missed meanwhile is asked for.
 * @returns whether the page hears of changes by itself right now
 */
export function useLiveCustomer(customerId: string): boolean {
  const client = useQueryClient();
  const [connected, setConnected] = useState(false);

  useEffect(() => {
    let source: EventSource | null = null;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let wait = firstWait;
    let missed = false;

    const makeOld = (what: LiveEvent['what']) => {
      for (const endpoint of affected[what]) void invalidate(client, endpoint);
    };
    const open = () => {
      source = new EventSource(addressOf(liveApi.customer, { params: { id: customerId } }));
      source.onopen = () => {
        wait = firstWait;
        setConnected(true);
        if (missed) makeOld('followUp');
        missed = false;
      };
      source.onmessage = (message) => {
        const event = readEvent(String(message.data));
        if (event) makeOld(event.what);
      };
      source.onerror = () => {
        setConnected(false);
        missed = true;
        // A refusal closes the stream for good; the browser itself tries again after a mere break.
        if (source?.readyState !== EventSource.CLOSED) return;
        timer = setTimeout(open, wait);
        wait = Math.min(longestWait, wait * 2);
      };
    };
    const close = () => {
      clearTimeout(timer);
      source?.close();
      source = null;
      missed = true;
      setConnected(false);
    };
    // A browser keeps six connections to one place at most: a page that nobody looks at leaves its own to the others.
    const onLook = () => {
      if (document.visibilityState === 'hidden') close();
      else if (source === null) open();
    };
    onLook();
    document.addEventListener('visibilitychange', onLook);
    return () => {
      document.removeEventListener('visibilitychange', onLook);
      close();
    };
  }, [customerId, client]);

  return connected;
}

function readEvent(text: string): LiveEvent | null {
  try {
    const read = LiveEvent.safeParse(JSON.parse(text));
    return read.success ? read.data : null;
  } catch {
    return null;
  }
}
