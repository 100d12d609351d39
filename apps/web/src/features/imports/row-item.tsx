import CloseCircleOutlined from '@ant-design/icons/CloseCircleOutlined';
import ExclamationCircleOutlined from '@ant-design/icons/ExclamationCircleOutlined';
import { rowStates, type StagedRow } from '@genjin/domain/staged-row';
import { Link } from '@tanstack/react-router';
import { Clamped } from '#kit/clamped.tsx';
import { Mark, type Tone } from '#kit/tags.tsx';
import { useLabels, useText } from '#kit/text.ts';
import { importListMessages } from '#messages/import-list.ts';
import { RowDuplicates } from './row-duplicates.tsx';
import css from './row-item.module.css';

interface RowItemProps {
  readonly importId: string;
  readonly row: StagedRow;
  /** Whether what becomes of a known customer can be chosen still. */
  readonly choosable: boolean;
  readonly namesSheet: boolean;
}

const tones: Readonly<Record<StagedRow['state'], Tone>> = {
  new: 'neutral',
  duplicate: 'warn',
  failed: 'bad',
  done: 'good',
  skipped: 'quiet',
};

/** One row: where it stands in the file, whose it is, what is the matter with it, and whom it may repeat. */
export function RowItem({ importId, row, choosable, namesSheet }: RowItemProps) {
  const t = useText(importListMessages);
  const label = useLabels();
  const name = row.name || t('unnamed');
  return (
    <li className={css.row}>
      <span className={css.line}>
        {namesSheet ? t('rowOfSheet', { sheet: row.sheet, n: row.line }) : t('rowOf', { n: row.line })}
      </span>
      <div className={css.what}>
        <span className={css.name}>
          {row.customerId ? (
            <Link to="/customers/$customerId" params={{ customerId: row.customerId }}>
              <Clamped>{name}</Clamped>
            </Link>
          ) : (
            <Clamped>{name}</Clamped>
          )}
        </span>
        {row.problems.length > 0 ? <Problems problems={row.problems} /> : null}
        {row.duplicates.length > 0 ? <RowDuplicates importId={importId} row={row} choosable={choosable} /> : null}
      </div>
      <span className={css.state}>
        <Mark tone={tones[row.state]}>{label(rowStates, row.state)}</Mark>
      </span>
    </li>
  );
}

function Problems({ problems }: Pick<StagedRow, 'problems'>) {
  const t = useText(importListMessages);
  return (
    <ul className={css.problems}>
      {problems.map((problem) => {
        const bad = problem.severity === 'error';
        return (
          <li key={`${problem.column} ${problem.reason} ${problem.value}`}>
            {bad ? (
              <CloseCircleOutlined className={`${css.icon} ${css.bad}`} aria-label={t('errorMark')} />
            ) : (
              <ExclamationCircleOutlined className={`${css.icon} ${css.warn}`} aria-label={t('warningMark')} />
            )}
            <span className={css.words}>
              <span>
                {problem.column ? t('problemAt', { column: problem.column }) : ''}
                {problem.value ? <q className={css.value}>{problem.value}</q> : null} {problem.reason}
              </span>
              {problem.remedy ? <span className={css.remedy}>{t('remedy', { text: problem.remedy })}</span> : null}
            </span>
          </li>
        );
      })}
    </ul>
  );
}
