import { useSyncExternalStore } from 'react';

const listeners = new Set<() => void>();
let lost = false;

function set(next: boolean): void {
  if (lost === next) return;
  lost = next;
  for (const listener of listeners) listener();
}

/** Says that the server no longer knows our session; the shell then asks to sign in again, over the page as it stands. */
export function announceSessionLoss(): void {
  set(true);
}

/** Says that somebody has signed in again. */
export function announceSessionFound(): void {
  set(false);
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Whether the session ended while the page was open. */
export function useSessionLost(): boolean {
  return useSyncExternalStore(subscribe, () => lost);
}
