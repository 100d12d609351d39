import { Checkbox } from 'antd';
import type { ReactNode } from 'react';
import { toggled } from '#kit/chip.tsx';
import css from './tick-list.module.css';

interface TickListProps {
  readonly label: string;
  readonly items: readonly { readonly id: string; readonly text: string; readonly more?: ReactNode }[];
  readonly chosen: readonly string[];
  readonly onChange: (chosen: string[]) => void;
}

/** Things to tick off, each one tap. */
export function TickList({ label, items, chosen, onChange }: TickListProps) {
  return (
    <ul className={css.list} aria-label={label}>
      {items.map((item) => (
        <li key={item.id}>
          <Checkbox checked={chosen.includes(item.id)} onChange={() => onChange(toggled(chosen, item.id))}>
            <span className={chosen.includes(item.id) ? css.done : undefined}>{item.text}</span>{' '}
            <span className={css.more}>{item.more}</span>
          </Checkbox>
        </li>
      ))}
    </ul>
  );
}
