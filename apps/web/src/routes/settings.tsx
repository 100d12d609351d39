import { Outlet } from '@tanstack/react-router';
import { Nothing } from '#kit/feedback.tsx';
import { useMay } from '#kit/me.tsx';
import { Page } from '#kit/page.tsx';
import { useText } from '#kit/text.ts';
import { settingsMessages } from '#messages/settings.ts';

/** The settings, for administrators. */
export function SettingsPage() {
  const t = useText(settingsMessages);
  const may = useMay();
  if (!may('settings.edit') || !may('user.manage'))
    return (
      <Page title={t('title')}>
        <Nothing title={t('notAllowed')} hint={t('notAllowedHint')} />
      </Page>
    );
  return <Outlet />;
}
