import type { ReactNode } from 'react';
import css from './folded.module.css';

/** Something that is shown on demand. */
export function Folded({ words, children }: { readonly words: string; readonly children: ReactNode }) {
  return (
    <details className={css.folded}>
      <summary>{words}</summary>
      {children}
    </details>
  );
}

/** A quiet line of text, for what is not there. */
export function Quiet({ children }: { readonly children: ReactNode }) {
  return <p className={css.quiet}>{children}</p>;
}
