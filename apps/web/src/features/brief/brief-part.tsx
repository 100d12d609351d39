import type { ReactNode } from 'react';
import css from './brief.module.css';

interface BriefPartProps {
  readonly label: string;
  /** `bad` for what must not be overlooked. */
  readonly tone?: 'plain' | 'bad';
  readonly children: ReactNode;
}

/** A labelled part of the brief. */
export function BriefPart({ label, tone = 'plain', children }: BriefPartProps) {
  return (
    <section className={`${css.part} ${css[tone]}`} aria-label={label}>
      <h2 className={css.label}>{label}</h2>
      <div className={css.words}>{children}</div>
    </section>
  );
}
