import { useEffect, useSyncExternalStore } from 'react';

type Industries = typeof import('@genjin/domain/industry');

const listeners = new Set<() => void>();
let loaded: Industries | null = null;
let loading: Promise<Industries> | null = null;

/** The table of industries; it is large, so it is fetched when something first needs it. */
export function loadIndustries(): Promise<Industries> {
  loading ??= import('@genjin/domain/industry').then((industries) => {
    loaded = industries;
    for (const listener of listeners) listener();
    return industries;
  });
  return loading;
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The table of industries once it is here, null before; asking fetches it. A failed fetch is tried again by the next asker. */
export function useIndustries(): Industries | null {
  useEffect(() => {
    loadIndustries().catch(() => {
      loading = null;
    });
  }, []);
  return useSyncExternalStore(subscribe, () => loaded);
}

/** An industry by its names from the section down, as on the paper form: 制造业-计算机、通信… Null for a code that is not in the table. */
export function industryName(industries: Industries, code: string): string | null {
  const path = industries.industryPath(code);
  return path.length > 0 ? path.join(' - ') : null;
}
