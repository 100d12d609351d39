import CheckSquareOutlined from '@ant-design/icons/CheckSquareOutlined';
import EditOutlined from '@ant-design/icons/EditOutlined';
import HomeOutlined from '@ant-design/icons/HomeOutlined';
import MoonOutlined from '@ant-design/icons/MoonOutlined';
import SettingOutlined from '@ant-design/icons/SettingOutlined';
import SunOutlined from '@ant-design/icons/SunOutlined';
import SwapOutlined from '@ant-design/icons/SwapOutlined';
import TeamOutlined from '@ant-design/icons/TeamOutlined';
import UserOutlined from '@ant-design/icons/UserOutlined';
import { Link, useMatch, useNavigate } from '@tanstack/react-router';
import { Button } from 'antd';
import { useMay, useMe } from '#kit/me.tsx';
import { usePhone } from '#kit/responsive.ts';
import { useText } from '#kit/text.ts';
import { setAppearance, useAppearance } from '#kit/theme.ts';
import { shellMessages } from '#messages/shell.ts';
import css from './navigation.module.css';

interface NavigationProps {
  /** The person wants to write a follow-up and no customer is open. */
  readonly onWrite: () => void;
}

/** The main navigation: a column on a desktop, a bar at the bottom of a phone. */
export function Navigation({ onWrite }: NavigationProps) {
  return usePhone() ? <Bar onWrite={onWrite} /> : <Column onWrite={onWrite} />;
}

function Column({ onWrite }: NavigationProps) {
  const t = useText(shellMessages);
  const me = useMe();
  const may = useMay();
  const exporting = useMatch({ from: '/app/exports', shouldThrow: false });
  return (
    <nav className={css.column} aria-label={t('mainNavigation')}>
      <Link to="/" className={css.brand}>
        <img src="/icon.svg" alt="" width={28} height={28} />
        <span>Genjin 跟进</span>
      </Link>
      <WriteButton onWrite={onWrite} className={css.write} />
      <ul className={css.list}>
        <li>
          <Link to="/" activeOptions={{ exact: true }} className={css.item}>
            <HomeOutlined aria-hidden className={css.icon} /> {t('workbench')}
          </Link>
        </li>
        <li>
          <Link to="/customers" className={css.item}>
            <TeamOutlined aria-hidden className={css.icon} /> {t('customers')}
          </Link>
        </li>
        <li>
          <Link to="/actions" className={css.item}>
            <CheckSquareOutlined aria-hidden className={css.icon} /> {t('actions')}
          </Link>
        </li>
        <li>
          <Link
            to={may('customer.import') ? '/imports' : '/exports'}
            className={css.item}
            aria-current={exporting ? 'page' : undefined}
          >
            <SwapOutlined aria-hidden className={css.icon} /> {t('files')}
          </Link>
        </li>
        {may('settings.edit') || may('user.manage') ? (
          <li>
            <Link to="/settings" className={css.item}>
              <SettingOutlined aria-hidden className={css.icon} /> {t('settings')}
            </Link>
          </li>
        ) : null}
      </ul>
      <div className={css.foot}>
        <Link to="/account" className={css.item} aria-label={t('signedInAs', { name: me.name })} title={me.email}>
          <UserOutlined aria-hidden className={css.icon} /> <span className={css.name}>{me.name}</span>
        </Link>
        <AppearanceButton />
      </div>
    </nav>
  );
}

function Bar({ onWrite }: NavigationProps) {
  const t = useText(shellMessages);
  return (
    <nav className={css.bar} aria-label={t('mainNavigation')}>
      <Link to="/" activeOptions={{ exact: true }} className={css.slot}>
        <HomeOutlined aria-hidden className={css.icon} /> {t('workbench')}
      </Link>
      <Link to="/customers" className={css.slot}>
        <TeamOutlined aria-hidden className={css.icon} /> {t('customers')}
      </Link>
      <WriteButton onWrite={onWrite} className={css.middle} />
      <Link to="/actions" className={css.slot}>
        <CheckSquareOutlined aria-hidden className={css.icon} /> {t('actions')}
      </Link>
      <Link to="/account" className={css.slot}>
        <UserOutlined aria-hidden className={css.icon} /> {t('account')}
      </Link>
    </nav>
  );
}

/** Writes for the customer that is open, or asks for whom. */
function WriteButton({ onWrite, className }: NavigationProps & { readonly className: string | undefined }) {
  const t = useText(shellMessages);
  const may = useMay();
  const phone = usePhone();
  const navigate = useNavigate();
  const page = useMatch({ from: '/app/customers/$customerId', shouldThrow: false });
  const brief = useMatch({ from: '/app/customers/$customerId/brief', shouldThrow: false });
  const customer = page ?? brief;
  if (!may('followUp.write')) return null;
  const write = () => {
    if (!customer) return onWrite();
    const { customerId } = customer.params;
    if (phone) return navigate({ to: '/customers/$customerId/record', params: { customerId } });
    return navigate({
      to: '/customers/$customerId',
      params: { customerId },
      search: { ...page?.search, record: '1' as const },
    });
  };
  return (
    <Button type="primary" className={className ?? ''} icon={<EditOutlined aria-hidden />} onClick={write}>
      {t('writeFollowUp')}
    </Button>
  );
}

function AppearanceButton() {
  const t = useText(shellMessages);
  const { dark } = useAppearance();
  const label = t(dark ? 'switchToLight' : 'switchToDark');
  return (
    <Button
      type="text"
      aria-label={label}
      title={label}
      icon={dark ? <SunOutlined aria-hidden /> : <MoonOutlined aria-hidden />}
      onClick={() => setAppearance(dark ? 'light' : 'dark')}
    />
  );
}
