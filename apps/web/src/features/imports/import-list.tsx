import { type ImportRow, importApi, importKinds } from '@genjin/domain/import';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { Clamped } from '#kit/clamped.tsx';
import { Failure, Loading, Nothing } from '#kit/feedback.tsx';
import { useMe } from '#kit/me.tsx';
import { pagesOf } from '#kit/queries.ts';
import { useLabels, useText } from '#kit/text.ts';
import { useTime } from '#kit/time.ts';
import { importsMessages } from '#messages/imports.ts';
import css from './import-list.module.css';
import { ImportStateMark } from './import-state-mark.tsx';
import { isWorking, pollEvery } from './progress.ts';

/** One's own imports, newest first; those that are worked on are asked for again while they are shown. */
export function ImportList() {
  const t = useText(importsMessages);
  const { data, error, isPending, isFetchingNextPage, hasNextPage, fetchNextPage, refetch } = useInfiniteQuery({
    ...pagesOf(importApi.list, { query: {} }),
    refetchInterval: ({ state }) =>
      state.data?.pages.some((page) => page.items.some((row) => isWorking(row.state))) ? pollEvery : false,
  });
  const rows = data?.pages.flatMap((page) => page.items) ?? [];
  if (error && !data) return <Failure error={error} onRetry={() => refetch()} />;
  if (isPending) return <Loading rows={4} />;
  if (rows.length === 0) return <Nothing title={t('none')} hint={t('noneHint')} />;
  return (
    <>
      <ul className={css.list}>
        {rows.map((row) => (
          <li key={row.id}>
            <Row row={row} />
          </li>
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

function Row({ row }: { readonly row: ImportRow }) {
  const t = useText(importsMessages);
  const label = useLabels();
  const time = useTime();
  const me = useMe();
  const when = time.moment(row.createdAt);
  return (
    <Link to="/imports/$importId" params={{ importId: row.id }} className={css.row}>
      <span className={css.what}>
        <span className={css.name}>
          <Clamped>{row.fileName}</Clamped>
        </span>
        <span className={css.who}>
          {row.kind ? `${label(importKinds, row.kind)} · ` : ''}
          {row.importedBy.id === me.id ? when : t('by', { name: row.importedBy.name, when })}
        </span>
      </span>
      <span className={css.counts}>
        <Counts row={row} />
      </span>
      <span className={css.state}>
        <ImportStateMark state={row.state} />
      </span>
    </Link>
  );
}

/** What there is to say in numbers at this state; nothing that is zero. */
function Counts({ row: { kind, state, counts } }: { readonly row: ImportRow }) {
  const t = useText(importsMessages);
  if (state === 'undone') return '';
  if (state === 'running' || state === 'undoing')
    return counts.rows > 0 ? t('progress', { done: counts.done, total: counts.rows }) : '';
  if (kind === 'forms' && state === 'arranging') return t('forms', { n: counts.rows });
  const over = state === 'done' || state === 'cancelled';
  const names = over
    ? (['created', 'merged', 'skipped', 'failed'] as const)
    : (['new', 'duplicate', 'failed'] as const);
  const told = names.filter((name) => counts[name] > 0).map((name) => t(name, { n: counts[name] }));
  if (told.length > 0) return told.join(' · ');
  return counts.rows > 0 ? t('rows', { n: counts.rows }) : '';
}
