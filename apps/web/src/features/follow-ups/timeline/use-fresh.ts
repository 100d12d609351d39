import { useEffect, useRef, useState } from 'react';

const none: ReadonlySet<string> = new Set();

/**
 * The ids that have come to the top of a list since it was first shown. Later pages are no news.
 * @param first the first page's ids; undefined while nothing is loaded
 */
export function useFresh(first: readonly string[] | undefined): ReadonlySet<string> {
  const seen = useRef<Set<string> | null>(null);
  const [fresh, setFresh] = useState(none);
  useEffect(() => {
    if (!first) return;
    const known = seen.current;
    const added = known ? first.filter((id) => !known.has(id)) : [];
    // What slides down a full page and up again was there before: it must not count as new.
    seen.current = new Set([...(known ?? []), ...first]);
    if (added.length > 0) setFresh(new Set(added));
  }, [first]);
  return fresh;
}
