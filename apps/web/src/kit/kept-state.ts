import { useCallback, useEffect, useState } from 'react';
import type { z } from 'zod';

function read<T>(key: string, schema: z.ZodType<T>): T | null {
  try {
    const kept = window.sessionStorage.getItem(key);
    const known = kept === null ? null : schema.safeParse(JSON.parse(kept));
    return known?.success ? known.data : null;
  } catch {
    return null;
  }
}

/**
 * A state that a reload of this tab does not lose. What no longer fits `schema`, after an update, is forgotten; a full or
 * forbidden store only means that nothing is kept.
 */
export function useKeptState<T>(key: string, schema: z.ZodType<T>): [T | null, (next: T | null) => void] {
  const [state, setState] = useState(() => read(key, schema));
  useEffect(() => {
    try {
      if (state === null) window.sessionStorage.removeItem(key);
      else window.sessionStorage.setItem(key, JSON.stringify(state));
    } catch {
      // the state still lives in this page
    }
  }, [key, state]);
  return [state, useCallback((next) => setState(next), [])];
}
