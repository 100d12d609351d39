import { Link } from '@tanstack/react-router';
import { useText } from '#kit/text.ts';
import { customerPageMessages } from '#messages/customer-page.ts';
import css from './customer-tabs.module.css';
import { customerTabs } from './search.ts';

interface CustomerTabsProps {
  readonly customerId: string;
  readonly open: (typeof customerTabs)[number];
}

/** The parts of the customer's page: each has its own address. */
export function CustomerTabs({ customerId, open }: CustomerTabsProps) {
  const t = useText(customerPageMessages);
  return (
    <nav aria-label={t('tabs')} className={css.tabs}>
      {customerTabs.map((tab) => (
        <Link
          key={tab}
          to="/customers/$customerId"
          params={{ customerId }}
          search={tab === 'timeline' ? {} : { tab }}
          resetScroll={false}
          className={`${css.tab} ${tab === open ? css.open : ''}`}
          aria-current={tab === open ? 'page' : undefined}
          activeProps={{}}
        >
          {t(`tab.${tab}`)}
        </Link>
      ))}
    </nav>
  );
}
