import type { ReactNode } from 'react';
import css from './facts.module.css';

/** One fact of a file: its title and its value; nothing known shows as such. */
export interface Fact {
  readonly key: string;
  readonly title: string;
  readonly value: ReactNode;
  /** Takes the whole width. */
  readonly wide?: boolean;
}

/** Titles and values side by side, one under another on a phone. */
export function Facts({ facts, nothing }: { readonly facts: readonly Fact[]; readonly nothing: string }) {
  return (
    <dl className={css.facts}>
      {facts.map((fact) => (
        <div key={fact.key} className={fact.wide ? css.wide : undefined}>
          <dt>{fact.title}</dt>
          <dd>{fact.value || <span className={css.nothing}>{nothing}</span>}</dd>
        </div>
      ))}
    </dl>
  );
}
