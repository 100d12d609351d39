import { useCallback, useRef } from 'react';

const focusable = 'button:not(:disabled), input:not(:disabled), textarea, a[href], [tabindex="0"]';

/**
 * Leads from one of the given elements to the next one on the page, or the one before, round and round, and puts the focus into it.
 * Elements that are not shown are passed over.
 */
export function useJump(): (anchors: readonly string[], step: 1 | -1) => void {
  const last = useRef<string | null>(null);
  return useCallback((anchors, step) => {
    const places = anchors
      .flatMap((anchor) => document.getElementById(anchor) ?? [])
      .sort((one, other) => (one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1));
    if (places.length === 0) return;
    const here = document.activeElement?.closest('[id]');
    const from = places.findIndex((place) => place === here || place.id === last.current);
    const at = from < 0 ? (step === 1 ? 0 : places.length - 1) : (from + step + places.length) % places.length;
    const place = places[at];
    if (!place) return;
    last.current = place.id;
    place.scrollIntoView({ block: 'center' });
    place.querySelector<HTMLElement>(focusable)?.focus({ preventScroll: true });
  }, []);
}
