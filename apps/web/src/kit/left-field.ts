import { useEffect, useRef, useState } from 'react';

/** Long enough for the tap that left a field to arrive where it was aimed. */
const patience = 300;

/**
 * Whether somebody is done with a field, for words that appear below it then: a moment late, so that nothing moves under the tap
 * that left the field. Done from the start; `at` tells the fields of a list apart.
 */
export function useLeftField(): {
  readonly left: (at?: number) => boolean;
  readonly enter: (at?: number) => void;
  readonly leave: () => void;
} {
  const [inside, setInside] = useState<number | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  return {
    left: (at = 0) => inside !== at,
    enter: (at = 0) => {
      clearTimeout(timer.current);
      setInside(at);
    },
    leave: () => {
      timer.current = setTimeout(() => setInside(null), patience);
    },
  };
}
