import { useSyncExternalStore } from 'react';

/** The width below which the page is a phone's; style sheets use `(max-width: 767.98px)`. */
const phone = typeof window === 'undefined' ? null : window.matchMedia('(max-width: 767.98px)');

function subscribe(listener: () => void): () => void {
  phone?.addEventListener('change', listener);
  return () => phone?.removeEventListener('change', listener);
}

/** Whether the window is narrower than 768 px. */
export function usePhone(): boolean {
  return useSyncExternalStore(subscribe, () => phone?.matches ?? false);
}
