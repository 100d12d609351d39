import { type AuditAction, auditActions, auditApi } from '@genjin/domain/audit';
import { Button, Select } from 'antd';
import { useState } from 'react';
import { DayField } from '#kit/day-field.tsx';
import { Failure, Loading, Nothing } from '#kit/feedback.tsx';
import { useColleagues } from '#kit/me.tsx';
import { usePages } from '#kit/queries.ts';
import { useOptions, useText } from '#kit/text.ts';
import { auditMessages } from '#messages/audit.ts';
import { AuditLine } from './audit-line.tsx';
import css from './audit-list.module.css';

interface Filters {
  readonly by?: string;
  readonly action?: AuditAction;
  readonly from?: string;
  readonly to?: string;
}

/** The audit log with its filters, newest first. */
export function AuditList() {
  const t = useText(auditMessages);
  const options = useOptions();
  const { all } = useColleagues();
  const [filters, setFilters] = useState<Filters>({});
  const { data, error, isPending, hasNextPage, isFetchingNextPage, fetchNextPage, refetch } = usePages(auditApi.list, {
    query: { ...filters, limit: 50 },
  });
  const change = (changed: Filters) => setFilters((before) => ({ ...before, ...changed }));
  const entries = data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <>
      <div className={css.filters}>
        <Select<string>
          allowClear
          showSearch={{ optionFilterProp: 'label' }}
          aria-label={t('who')}
          placeholder={t('who')}
          className={css.choice ?? ''}
          value={filters.by ?? null}
          options={all.map((one) => ({ value: one.id, label: one.name }))}
          onChange={(by) => change({ by: by ?? undefined })}
        />
        <Select<AuditAction>
          allowClear
          showSearch={{ optionFilterProp: 'label' }}
          aria-label={t('what')}
          placeholder={t('what')}
          className={css.choice ?? ''}
          value={filters.action ?? null}
          options={options(auditActions)}
          onChange={(action) => change({ action: action ?? undefined })}
        />
        <label className={css.day} htmlFor="audit-from">
          <span>{t('from')}</span>
          <DayField
            id="audit-from"
            value={filters.from ?? null}
            onChange={(from) => change({ from: from ?? undefined })}
          />
        </label>
        <label className={css.day} htmlFor="audit-to">
          <span>{t('to')}</span>
          <DayField
            id="audit-to"
            value={filters.to ?? null}
            from={filters.from}
            onChange={(to) => change({ to: to ?? undefined })}
          />
        </label>
        {Object.values(filters).some((one) => one !== undefined) ? (
          <Button type="text" onClick={() => setFilters({})}>
            {t('clear')}
          </Button>
        ) : null}
      </div>
      {isPending && <Loading rows={8} />}
      {error && <Failure error={error} onRetry={() => refetch()} />}
      {data && entries.length === 0 && <Nothing title={t('none')} hint={t('noneHint')} />}
      <ol className={css.entries}>
        {entries.map((entry) => (
          <AuditLine key={entry.id} entry={entry} />
        ))}
      </ol>
      {hasNextPage && (
        <Button block loading={isFetchingNextPage} onClick={() => fetchNextPage()}>
          {t('more')}
        </Button>
      )}
    </>
  );
}
