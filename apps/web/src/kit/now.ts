import { useSyncExternalStore } from 'react';

const listeners = new Set<() => void>();
let now = Date.now();
let timer: ReturnType<typeof setInterval> | undefined;

function tick(): void {
  now = Date.now();
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  if (listeners.size === 1) {
    now = Date.now();
    timer = setInterval(tick, 30_000);
  }
  return () => {
    listeners.delete(listener);
    if (listeners.size === 0) clearInterval(timer);
  };
}

/** This moment as an ISO instant (UTC): the browser's clock, read in this file only. */
export function instantNow(): string {
  return new Date(Date.now()).toISOString();
}

/** This moment in milliseconds since 1970, renewed every half minute: for "3 minutes ago", not for measuring. */
export function useNow(): number {
  return useSyncExternalStore(subscribe, () => now);
}
