import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { Page } from '#kit/page.tsx';
import { useText } from '#kit/text.ts';
import { settingsMessages } from '#messages/settings.ts';
import css from './settings-frame.module.css';

interface SettingsFrameProps {
  readonly title: string;
  readonly hint?: string;
  readonly extra?: ReactNode;
  readonly children: ReactNode;
}

/** A page of the settings with the way to the others. */
export function SettingsFrame({ title, hint, extra, children }: SettingsFrameProps) {
  const t = useText(settingsMessages);
  return (
    <div className={css.frame}>
      <nav aria-label={t('sections')} className={css.sections}>
        <Link to="/settings/words" className={css.section}>
          {t('words')}
        </Link>
        <Link to="/settings/rules" className={css.section}>
          {t('rules')}
        </Link>
        <Link to="/settings/users" className={css.section}>
          {t('users')}
        </Link>
        <Link to="/settings/departments" className={css.section}>
          {t('departments')}
        </Link>
        <Link to="/settings/templates" className={css.section}>
          {t('templates')}
        </Link>
        <Link to="/settings/audit" className={css.section}>
          {t('audit')}
        </Link>
      </nav>
      <Page title={title} hint={hint} extra={extra}>
        {children}
      </Page>
    </div>
  );
}
