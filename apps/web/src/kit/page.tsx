import type { ReactNode } from 'react';
import css from './page.module.css';
import { usePageTitle } from './page-title.ts';

interface PageProps {
  readonly title: string;
  /** Shown under the title. */
  readonly hint?: ReactNode;
  /** Buttons beside the title. */
  readonly extra?: ReactNode;
  /** `reading` keeps lines short enough to read; `wide` uses the window. */
  readonly width?: 'reading' | 'wide';
  readonly children: ReactNode;
}

/** A screen: its first heading, the tab's title, its margins. */
export function Page({ title, hint, extra, width = 'wide', children }: PageProps) {
  usePageTitle(title);
  return (
    <div className={`${css.page} ${width === 'reading' ? css.reading : ''}`}>
      <header className={css.header}>
        <div className={css.words}>
          <h1 className={css.title}>{title}</h1>
          {hint ? <p className={css.hint}>{hint}</p> : null}
        </div>
        {extra ? <div className={css.extra}>{extra}</div> : null}
      </header>
      {children}
    </div>
  );
}
