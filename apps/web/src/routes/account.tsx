import { Link } from '@tanstack/react-router';
import { Segmented } from 'antd';
import { PasswordForm } from '#features/session/password-form.tsx';
import { ProfileForm } from '#features/session/profile-form.tsx';
import { SessionList } from '#features/session/session-list.tsx';
import { SignOutButton } from '#features/session/sign-out-button.tsx';
import { useMay, useMe } from '#kit/me.tsx';
import { Page } from '#kit/page.tsx';
import { Panel } from '#kit/panel.tsx';
import { usePhone } from '#kit/responsive.ts';
import { useText } from '#kit/text.ts';
import { appearances, setAppearance, useAppearance } from '#kit/theme.ts';
import { sessionMessages } from '#messages/session.ts';
import { shellMessages } from '#messages/shell.ts';

export function AccountPage() {
  const t = useText(sessionMessages);
  const shell = useText(shellMessages);
  const me = useMe();
  const may = useMay();
  const phone = usePhone();
  const { appearance } = useAppearance();
  const administers = may('settings.edit') || may('user.manage');
  return (
    <Page title={t('accountTitle')} hint={`${me.name} · ${me.email}`} width="reading" extra={<SignOutButton />}>
      {phone ? (
        <Panel title={shell('files')}>
          <Link to={may('customer.import') ? '/imports' : '/exports'}>{t('toFiles')}</Link>
        </Panel>
      ) : null}
      {phone && administers ? (
        <Panel title={t('administration')}>
          <Link to="/settings">{shell('settings')}</Link>
        </Panel>
      ) : null}
      <Panel title={t('profile')}>
        <ProfileForm key={`${me.name} ${me.locale}`} />
      </Panel>
      <Panel title={shell('appearance')} hint={t('appearanceHint')}>
        <Segmented
          aria-label={shell('appearance')}
          value={appearance}
          onChange={setAppearance}
          options={appearances.map((value) => ({ value, label: shell(value) }))}
        />
      </Panel>
      <Panel title={t('password')} hint={t('passwordEffect')}>
        <PasswordForm />
      </Panel>
      <Panel title={t('sessions')}>
        <SessionList />
      </Panel>
    </Page>
  );
}
