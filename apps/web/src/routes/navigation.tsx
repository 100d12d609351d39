import { Link } from '@tanstack/react-router';
import { useText } from '#kit/text.ts';
import { shellMessages } from '#messages/shell.ts';

export function Navigation() {
  const t = useText(shellMessages);
  return (
    <nav aria-label={t('mainNavigation')}>
      <Link to="/">{t('workbench')}</Link> <Link to="/customers">{t('customers')}</Link>{' '}
      <Link to="/actions">{t('actions')}</Link> <Link to="/settings">{t('settings')}</Link>{' '}
      <Link to="/account">{t('account')}</Link>
    </nav>
  );
}
