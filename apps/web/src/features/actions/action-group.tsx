import { type ActionQuery, actionApi } from '@genjin/domain/action';
import { Button } from 'antd';
import { Failure, Loading } from '#kit/feedback.tsx';
import { Panel } from '#kit/panel.tsx';
import { usePages } from '#kit/queries.ts';
import { useText } from '#kit/text.ts';
import { actionMessages } from '#messages/actions.ts';
import css from './action-row.module.css';
import { ActionRow } from './action-row.tsx';

const empty = {
  overdue: 'noneOverdue',
  today: 'noneToday',
  later: 'noneLater',
  open: 'none',
  closed: 'noneClosed',
} as const;

/** One group of my list: overdue, today, later, or what is closed. */
export function ActionGroup({ group }: { readonly group: ActionQuery['group'] }) {
  const t = useText(actionMessages);
  const list = usePages(actionApi.list, { query: { group, limit: 50 } });
  const actions = list.data?.pages.flatMap((page) => page.items) ?? [];
  const count = list.hasNextPage ? `${actions.length}+` : String(actions.length);
  return (
    <Panel title={list.data ? `${t(group)} ${count}` : t(group)}>
      {list.isPending ? <Loading rows={2} /> : null}
      {list.error && !list.data ? <Failure error={list.error} onRetry={() => list.refetch()} /> : null}
      {list.data && actions.length === 0 ? <span className={css.facts}>{t(empty[group])}</span> : null}
      <ul className={css.list}>
        {actions.map((action) => (
          <ActionRow key={action.id} action={action} />
        ))}
      </ul>
      {list.hasNextPage ? (
        <Button loading={list.isFetchingNextPage} onClick={() => list.fetchNextPage()}>
          {t('more')}
        </Button>
      ) : null}
    </Panel>
  );
}
