import { Checkbox } from 'antd';
import { type ReactNode, useState } from 'react';
import { Chip, toggled } from '#kit/chip.tsx';
import { useText } from '#kit/text.ts';
import { recordMessages } from '#messages/record.ts';
import css from './tick-list.module.css';

interface TickListProps {
  readonly label: string;
  readonly items: readonly { readonly id: string; readonly text: string; readonly more?: ReactNode }[];
  readonly chosen: readonly string[];
  readonly onChange: (chosen: string[]) => void;
}

const shownAtFirst = 5;

/** Things to tick off, each one tap; a long list shows its beginning. */
export function TickList({ label, items, chosen, onChange }: TickListProps) {
  const t = useText(recordMessages);
  const [all, setAll] = useState(false);
  const shown = all ? items : items.filter((item, index) => index < shownAtFirst || chosen.includes(item.id));
  const hidden = items.length - shown.length;
  return (
    <ul className={css.list} aria-label={label}>
      {shown.map((item) => (
        <li key={item.id}>
          <Checkbox checked={chosen.includes(item.id)} onChange={() => onChange(toggled(chosen, item.id))}>
            <span className={chosen.includes(item.id) ? css.done : undefined}>{item.text}</span>{' '}
            <span className={css.more}>{item.more}</span>
          </Checkbox>
        </li>
      ))}
      {hidden > 0 ? (
        <li>
          <Chip onPress={() => setAll(true)}>{t('moreItems', { n: hidden })}</Chip>
        </li>
      ) : null}
    </ul>
  );
}
