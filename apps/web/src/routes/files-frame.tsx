import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { Nothing } from '#kit/feedback.tsx';
import { useMay } from '#kit/me.tsx';
import { Page } from '#kit/page.tsx';
import { useText } from '#kit/text.ts';
import { importsMessages } from '#messages/imports.ts';
import css from './files-frame.module.css';

interface FilesFrameProps {
  readonly children: ReactNode;
}

/** The page of files that come in and go out, with the way from one to the other. */
export function FilesFrame({ children }: FilesFrameProps) {
  const t = useText(importsMessages);
  const may = useMay();
  return (
    <Page title={t('title')}>
      <nav aria-label={t('sections')} className={css.sections}>
        {may('customer.import') ? (
          <Link to="/imports" className={css.section} activeOptions={{ exact: true }}>
            {t('imports')}
          </Link>
        ) : null}
        <Link to="/exports" className={css.section}>
          {t('exports')}
        </Link>
      </nav>
      {children}
    </Page>
  );
}

/** What stands instead of a page of imports for people without the right. */
export function MayImport({ children }: FilesFrameProps) {
  const t = useText(importsMessages);
  const may = useMay();
  if (may('customer.import')) return children;
  return (
    <Page title={t('title')}>
      <Nothing title={t('notAllowed')} hint={t('notAllowedHint')} />
    </Page>
  );
}
