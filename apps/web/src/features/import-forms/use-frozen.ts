import { useState } from 'react';

/** The value as it was when `key` last changed: what depends on it alone need not be drawn anew each time. */
export function useFrozen<T>(value: T, key: string): T {
  const [frozen, setFrozen] = useState({ key, value });
  if (frozen.key === key) return frozen.value;
  setFrozen({ key, value });
  return value;
}
