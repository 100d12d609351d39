import { type Import, importApi } from '@genjin/domain/import';
import { Button } from 'antd';
import { Failure, Loading } from '#kit/feedback.tsx';
import { Quiet } from '#kit/folded.tsx';
import { usePages } from '#kit/queries.ts';
import { useText } from '#kit/text.ts';
import { importListMessages } from '#messages/import-list.ts';
import type { RowFilter } from './count-tiles.tsx';
import { RowItem } from './row-item.tsx';
import css from './row-list.module.css';

interface RowListProps {
  readonly found: Import;
  readonly filter: RowFilter;
}

/** The rows of a list as they were read, or as they came in. */
export function RowList({ found, filter }: RowListProps) {
  const t = useText(importListMessages);
  const { data, error, isPending, isFetchingNextPage, hasNextPage, fetchNextPage, refetch } = usePages(importApi.rows, {
    params: { id: found.id },
    query: filter ? { state: filter } : {},
  });
  if (error && !data) return <Failure error={error} onRetry={() => refetch()} />;
  if (isPending) return <Loading rows={5} />;
  const rows = data.pages.flatMap((page) => page.items);
  if (rows.length === 0) return <Quiet>{t('noRows')}</Quiet>;
  const several = (found.sheets ?? []).filter((sheet) => sheet.use).length > 1;
  return (
    <>
      <ul className={css.list}>
        {rows.map((row) => (
          <RowItem
            key={row.number}
            importId={found.id}
            row={row}
            choosable={found.mine && found.state === 'checked'}
            namesSheet={several}
          />
        ))}
      </ul>
      {hasNextPage ? (
        <div className={css.more}>
          <Button loading={isFetchingNextPage} onClick={() => fetchNextPage()}>
            {t('moreRows')}
          </Button>
        </div>
      ) : null}
    </>
  );
}
