import { customerApi } from '@genjin/domain/customer';
import { followUpApi } from '@genjin/domain/follow-up';
import { Button } from 'antd';
import { useMemo } from 'react';
import { Failure, Loading, Nothing } from '#kit/feedback.tsx';
import { useMe } from '#kit/me.tsx';
import { useAnswer, usePages } from '#kit/queries.ts';
import { useText } from '#kit/text.ts';
import { timelineMessages } from '#messages/timeline.ts';
import { Filters, type TimelineFilters, useTimelineFilters } from './timeline/filters.tsx';
import { RecordCard } from './timeline/record-card.tsx';
import css from './timeline/timeline.module.css';
import { useFresh } from './timeline/use-fresh.ts';

/** A customer's records, newest first. What arrives while the page is open is gently marked. */
export function Timeline({ customerId }: { readonly customerId: string }) {
  const t = useText(timelineMessages);
  const filters = useTimelineFilters();
  return (
    <section aria-label={t('timeline')}>
      <h2 className={css.unseen}>{t('timeline')}</h2>
      <Filters filters={filters} />
      <Records key={JSON.stringify([customerId, filters])} customerId={customerId} filters={filters} />
    </section>
  );
}

interface RecordsProps {
  readonly customerId: string;
  readonly filters: TimelineFilters;
}

function Records({ customerId, filters }: RecordsProps) {
  const t = useText(timelineMessages);
  const me = useMe();
  const given = Object.fromEntries(Object.entries(filters).filter(([, value]) => value !== undefined));
  const records = usePages(followUpApi.list, { query: { customer: customerId, ...given } });
  const abilities = useAnswer(customerApi.read, { params: { id: customerId } }).data?.abilities ?? [];
  const firstPage = records.data?.pages[0];
  const first = useMemo(() => firstPage?.items.map((one) => one.id), [firstPage]);
  const fresh = useFresh(first);

  if (records.isPending) return <Loading rows={6} />;
  if (records.error && !records.data) return <Failure error={records.error} onRetry={() => records.refetch()} />;
  const items = records.data.pages.flatMap((page) => page.items);
  const mayWrite = abilities.includes('followUp.write');
  const admin = me.roles.includes('admin');
  if (items.length === 0)
    return Object.keys(given).length > 0 ? (
      <Nothing title={t('noneFound')} />
    ) : (
      <Nothing title={t('none')} hint={t('noneHint')} />
    );
  return (
    <div className={css.list}>
      <span className={css.unseen} role="status">
        {fresh.size > 0 ? t('arrived') : ''}
      </span>
      {items.map((one) => (
        <RecordCard
          key={one.id}
          followUp={one}
          fresh={fresh.has(one.id)}
          mayCorrect={admin || (mayWrite && one.author.id === me.id)}
          mayAttach={mayWrite}
        />
      ))}
      {records.hasNextPage ? (
        <Button className={css.more ?? ''} loading={records.isFetchingNextPage} onClick={() => records.fetchNextPage()}>
          {t('more')}
        </Button>
      ) : null}
    </div>
  );
}
