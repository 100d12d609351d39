import { importApi } from '@genjin/domain/import';
import { type DuplicateChoice, duplicateChoices, type StagedRow } from '@genjin/domain/staged-row';
import { Link } from '@tanstack/react-router';
import { Segmented } from 'antd';
import { useNotice } from '#kit/feedback.tsx';
import { useCall } from '#kit/queries.ts';
import { useLabels, useOptions, useText } from '#kit/text.ts';
import { importListMessages } from '#messages/import-list.ts';
import css from './row-duplicates.module.css';

interface RowDuplicatesProps {
  readonly importId: string;
  readonly row: StagedRow;
  readonly choosable: boolean;
}

/** The known customers that a row may be, and what becomes of it: its own choice goes before the one for all. */
export function RowDuplicates({ importId, row, choosable }: RowDuplicatesProps) {
  const t = useText(importListMessages);
  const label = useLabels();
  const options = useOptions();
  const notice = useNotice();
  const choose = useCall(importApi.choose, { invalidates: [importApi.rows], onFailed: notice.failed });
  const sent = choose.isPending ? choose.variables.body.choice : undefined;
  const choice: DuplicateChoice | 'all' = (sent === undefined ? row.choice : sent) ?? 'all';
  return (
    <div className={css.duplicates}>
      <ul className={css.known}>
        {row.duplicates.map((one) => (
          <li key={`${one.customerId} ${one.name} ${one.why}`}>
            <span className={css.lead}>{t('mayBe')}</span>
            {one.customerId ? (
              <Link to="/customers/$customerId" params={{ customerId: one.customerId }}>
                {one.name}
              </Link>
            ) : (
              <span>{one.name || t('hiddenCustomer')}</span>
            )}
            <span className={css.why}>
              {t(`why.${one.why}`)}
              {one.owner ? ` · ${t('ownedBy', { name: one.owner })}` : ''}
            </span>
          </li>
        ))}
      </ul>
      {choosable ? (
        <Segmented
          size="small"
          className={css.choice ?? ''}
          value={choice}
          options={[{ value: 'all' as const, label: t('asAll') }, ...options(duplicateChoices)]}
          aria-label={t('choiceFor', { n: row.line })}
          onChange={(next) =>
            choose.mutate({
              params: { id: importId, number: row.number },
              body: { choice: next === 'all' ? null : next },
            })
          }
        />
      ) : row.choice ? (
        <span className={css.why}>{label(duplicateChoices, row.choice)}</span>
      ) : null}
    </div>
  );
}
