import type { ReactNode } from 'react';
import css from './panel.module.css';

interface PanelProps {
  readonly title: string;
  readonly hint?: ReactNode;
  readonly extra?: ReactNode;
  readonly children: ReactNode;
  /** Heading level under the page's own: 2 unless told. */
  readonly level?: 2 | 3;
  readonly id?: string;
  /** The title is heard but not shown, where the page's own says it already. */
  readonly bare?: boolean;
}

/** A titled part of a screen. */
export function Panel({ title, hint, extra, children, level = 2, id, bare = false }: PanelProps) {
  const Heading = level === 2 ? 'h2' : 'h3';
  return (
    <section className={css.panel} aria-label={title} id={id}>
      {bare ? null : (
        <header className={css.header}>
          <div className={css.words}>
            <Heading className={css.title}>{title}</Heading>
            {hint ? <p className={css.hint}>{hint}</p> : null}
          </div>
          {extra ? <div className={css.extra}>{extra}</div> : null}
        </header>
      )}
      {children}
    </section>
  );
}
