import { type ReactNode, useEffect, useRef, useState } from 'react';
import { moved, without } from '#kit/list-moves.ts';
import { useText } from '#kit/text.ts';
import { settingsMessages } from '#messages/settings.ts';

interface OrderedList<T> {
  readonly list: readonly T[];
  readonly onChange: (list: T[]) => void;
  readonly nameOf: (item: T) => string;
}

/**
 * Moves, adds and removes items of a list for the eye, the keyboard and the ear: the focus stays on the button that moved an
 * item or goes to the new row, and `announcement` (put it into the page) says where an item went.
 */
export function useOrderedList<T>({ list, onChange, nameOf }: OrderedList<T>) {
  const t = useText(settingsMessages);
  const rows = useRef<HTMLUListElement>(null);
  const [said, setSaid] = useState('');
  const focusNext = useRef<{ row: number; button: number | null } | null>(null);
  useEffect(() => {
    const target = focusNext.current;
    if (!target) return;
    focusNext.current = null;
    const row = rows.current?.children[target.row];
    const found = target.button === null ? row?.querySelector('input') : row?.querySelectorAll('button')[target.button];
    found?.focus();
  });
  const announcement: ReactNode = (
    <span
      aria-live="polite"
      style={{ position: 'absolute', width: 1, height: 1, overflow: 'hidden', clipPath: 'inset(50%)' }}
    >
      {said}
    </span>
  );
  return {
    rows,
    announcement,
    move: (index: number, by: -1 | 1) => {
      const item = list[index];
      if (item === undefined) return;
      focusNext.current = { row: index + by, button: by === -1 ? 0 : 1 };
      setSaid(t('movedTo', { name: nameOf(item) || t('unnamed'), n: index + by + 1 }));
      onChange([...moved(list, index, by)]);
    },
    add: (item: T) => {
      focusNext.current = { row: list.length, button: null };
      onChange([...list, item]);
    },
    remove: (index: number) => {
      focusNext.current = { row: Math.max(0, index - 1), button: null };
      onChange([...without(list, index)]);
    },
  };
}
