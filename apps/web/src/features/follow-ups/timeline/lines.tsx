import type { ReactNode } from 'react';
import css from './record-card.module.css';

interface LinesProps {
  readonly label: string;
  readonly items: readonly { readonly key: string; readonly text: ReactNode }[];
  readonly more?: ReactNode;
}

/** A named list of a record; a single item stands without a bullet. Nothing for no items. */
export function Lines({ label, items, more }: LinesProps) {
  if (items.length === 0 && !more) return null;
  return (
    <div className={css.block}>
      <h4 className={css.label}>{label}</h4>
      <div className={css.words}>
        {more}
        {items.length === 1 ? <p>{items[0]?.text}</p> : null}
        {items.length > 1 ? (
          <ol>
            {items.map(({ key, text }) => (
              <li key={key}>{text}</li>
            ))}
          </ol>
        ) : null}
      </div>
    </div>
  );
}

/** Plain texts as items. */
export const plain = (texts: readonly string[]) => texts.map((text, index) => ({ key: `${index} ${text}`, text }));
