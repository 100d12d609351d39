import { type ChangedKind, changedKinds } from '@genjin/domain/change';
import { customerApi } from '@genjin/domain/customer';
import { Button, Select } from 'antd';
import { useState } from 'react';
import { Failure, Loading, Nothing } from '#kit/feedback.tsx';
import { Panel } from '#kit/panel.tsx';
import { usePages } from '#kit/queries.ts';
import { useOptions, useText } from '#kit/text.ts';
import type { Named } from '#kit/use-value-words.ts';
import { historyMessages } from '#messages/customer-page.ts';
import { ChangeEntry } from './change-entry.tsx';
import { groupChanges } from './change-groups.ts';
import css from './change-history.module.css';

interface ChangeHistoryProps {
  readonly customerId: string;
  /** The customer's people, to name whom a change speaks of. */
  readonly contacts: readonly Named[];
}

/** Every change of the customer's file: field, old and new, who, when, why, and the follow-up that revealed it. */
export function ChangeHistory({ customerId, contacts }: ChangeHistoryProps) {
  const t = useText(historyMessages);
  const options = useOptions();
  const [kind, setKind] = useState<ChangedKind | undefined>(undefined);
  const { data, error, isPending, hasNextPage, isFetchingNextPage, fetchNextPage, refetch } = usePages(
    customerApi.changes,
    { params: { id: customerId }, query: { kind, limit: 50 } },
  );
  const groups = groupChanges(data?.pages.flatMap((page) => page.items) ?? []);
  return (
    <Panel
      title={t('title')}
      hint={t('hint')}
      extra={
        <Select<ChangedKind>
          aria-label={t('kind')}
          value={kind ?? null}
          placeholder={t('all')}
          allowClear
          options={options(changedKinds)}
          onChange={(next) => setKind(next ?? undefined)}
          popupMatchSelectWidth={false}
          style={{ minWidth: 120 }}
        />
      }
    >
      {isPending && <Loading />}
      {error && <Failure error={error} onRetry={() => refetch()} />}
      {data && groups.length === 0 && <Nothing title={t('none')} />}
      <ol className={css.entries}>
        {groups.map((group) => (
          <ChangeEntry key={group.id} group={group} customerId={customerId} contacts={contacts} />
        ))}
      </ol>
      {hasNextPage && (
        <Button block loading={isFetchingNextPage} onClick={() => fetchNextPage()}>
          {t('more')}
        </Button>
      )}
    </Panel>
  );
}
