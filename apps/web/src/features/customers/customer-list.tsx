import { customerApi } from '@genjin/domain/customer';
import { Button } from 'antd';
import { type ReactNode, useEffect, useRef } from 'react';
import { Failure, Loading, Nothing } from '#kit/feedback.tsx';
import { usePages } from '#kit/queries.ts';
import { usePhone } from '#kit/responsive.ts';
import { useText } from '#kit/text.ts';
import { customersMessages } from '#messages/customers.ts';
import { CustomerCards } from './customer-cards.tsx';
import { type CustomerFilters, isNarrowed } from './customer-filters.ts';
import css from './customer-list.module.css';
import type { CustomerSelection } from './customer-selection.ts';
import { CustomerTable } from './customer-table.tsx';

interface CustomerListProps {
  readonly filters: CustomerFilters;
  readonly onChange: (change: CustomerFilters) => void;
  readonly onClear: () => void;
  /** What to do where there is no customer at all. */
  readonly create: ReactNode;
  /** Null unless customers are being chosen. */
  readonly selection: CustomerSelection | null;
}

/** The customers that match, page after page while one scrolls. */
export function CustomerList({ filters, onChange, onClear, create, selection }: CustomerListProps) {
  const t = useText(customersMessages);
  const phone = usePhone();
  const { data, error, isPending, isFetchingNextPage, hasNextPage, fetchNextPage, refetch } = usePages(
    customerApi.list,
    {
      query: { ...filters, limit: 50 },
    },
  );
  const customers = data?.pages.flatMap((page) => page.items) ?? [];
  const end = useNearEnd(() => !isFetchingNextPage && fetchNextPage());

  if (error && !data) return <Failure error={error} onRetry={() => refetch()} />;
  if (isPending) return <Loading rows={8} />;
  if (customers.length === 0)
    return isNarrowed(filters) ? (
      <Nothing title={t('noMatch')} hint={t('noMatchHint')} action={<Button onClick={onClear}>{t('clear')}</Button>} />
    ) : (
      <Nothing title={t('noneTitle')} hint={create ? t('noneHint') : t('noneReadHint')} action={create} />
    );
  return (
    <>
      {phone ? (
        <CustomerCards customers={customers} selection={selection} />
      ) : (
        <CustomerTable
          customers={customers}
          sort={filters.sort ?? 'recent'}
          loading={false}
          selection={selection}
          onSort={(sort) => onChange({ sort })}
        />
      )}
      <div className={css.end}>
        <span role="status">{t(hasNextPage ? 'shown' : 'all', { n: customers.length })}</span>
        {hasNextPage && (
          <div ref={end}>
            <Button loading={isFetchingNextPage} onClick={() => fetchNextPage()}>
              {t('more')}
            </Button>
          </div>
        )}
      </div>
      {error && <Failure error={error} onRetry={() => fetchNextPage()} />}
    </>
  );
}

/** Calls `reach` when the element comes near the window's lower edge. */
function useNearEnd(reach: () => void) {
  const element = useRef<HTMLDivElement>(null);
  const latest = useRef(reach);
  useEffect(() => {
    latest.current = reach;
  });
  useEffect(() => {
    const shown = element.current;
    if (!shown) return;
    const observer = new IntersectionObserver(
      (entries) => entries.some((entry) => entry.isIntersecting) && latest.current(),
      {
        rootMargin: '400px',
      },
    );
    observer.observe(shown);
    return () => observer.disconnect();
  });
  return element;
}
