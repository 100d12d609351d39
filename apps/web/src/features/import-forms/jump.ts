import { useCallback, useRef } from 'react';

/**
 * Leads from one of the given elements to the next one on the page, or the one before, round and round, and puts the focus on it: on the
 * element itself, since the keys that lead on would be typed into a field. Elements that are not shown are passed over.
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
    place.tabIndex = -1;
    place.focus({ preventScroll: true });
  }, []);
}
