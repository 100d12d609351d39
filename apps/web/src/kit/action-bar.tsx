import type { ReactNode } from 'react';
import css from './action-bar.module.css';

interface ActionBarProps {
  /** What the button is about. */
  readonly words: ReactNode;
  readonly hint?: ReactNode;
  readonly children: ReactNode;
}

/** Always in sight at the bottom: what happens next, and the button that does it. */
export function ActionBar({ words, hint, children }: ActionBarProps) {
  return (
    <div className={css.bar}>
      <span className={css.words}>
        <span>{words}</span>
        {hint ? <span className={css.hint}>{hint}</span> : null}
      </span>
      <span className={css.buttons}>{children}</span>
    </div>
  );
}
