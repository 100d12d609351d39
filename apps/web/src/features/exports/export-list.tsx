import { exportApi } from '@genjin/domain/export';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import type { ReactNode } from 'react';
import { Failure, Loading, Nothing } from '#kit/feedback.tsx';
import { pagesOf } from '#kit/queries.ts';
import { useText } from '#kit/text.ts';
import { exportMessages } from '#messages/exports.ts';
import { ApprovalLine } from './approval-line.tsx';
import css from './export-list.module.css';
import { ExportLine } from './export-row.tsx';
import { isUnderWay } from './export-words.ts';

const everyMs = 1000;

interface ExportListProps {
  readonly of: 'mine' | 'to_approve';
  /** What is said where there is nothing. */
  readonly nothing: { readonly title: string; readonly hint: string; readonly action?: ReactNode };
}

/** Exports, newest first; while one is made the list is asked for again each second. */
export function ExportList({ of, nothing }: ExportListProps) {
  const t = useText(exportMessages);
  const { data, error, isPending, isFetchingNextPage, hasNextPage, fetchNextPage, refetch } = useInfiniteQuery({
    ...pagesOf(exportApi.list, { query: { of } }),
    staleTime: 0,
    refetchInterval: ({ state }) =>
      state.data?.pages.some((page) => page.items.some(isUnderWay)) ? everyMs : of === 'to_approve' ? 15_000 : false,
  });
  const rows = data?.pages.flatMap((page) => page.items) ?? [];
  if (error && !data) return <Failure error={error} onRetry={() => refetch()} />;
  if (isPending) return <Loading rows={5} />;
  if (rows.length === 0) return <Nothing {...nothing} />;
  return (
    <>
      <ul className={css.list}>
        {rows.map((one) => (
          <li key={one.id}>{of === 'mine' ? <ExportLine one={one} /> : <ApprovalLine one={one} />}</li>
        ))}
      </ul>
      {hasNextPage ? (
        <div className={css.more}>
          <Button loading={isFetchingNextPage} onClick={() => fetchNextPage()}>
            {t('more')}
          </Button>
        </div>
      ) : null}
    </>
  );
}
