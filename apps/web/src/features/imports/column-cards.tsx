import type { ImportColumn, ImportSheet } from '@genjin/domain/import';
import { useText } from '#kit/text.ts';
import { importListMessages } from '#messages/import-list.ts';
import { CertaintyMark } from './certainty-mark.tsx';
import css from './column-cards.module.css';
import { certaintyOf, type Meaning } from './column-targets.ts';
import { MeaningField, useColumnName } from './meaning-field.tsx';

interface ColumnCardsProps {
  readonly sheet: ImportSheet;
  readonly disabled: boolean;
  readonly onMeaning: (column: ImportColumn, meaning: Meaning) => void;
}

/** The columns of a sheet one under the other, for a phone: heading, examples, meaning. */
export function ColumnCards({ sheet, disabled, onMeaning }: ColumnCardsProps) {
  const t = useText(importListMessages);
  const nameOf = useColumnName();
  return (
    <ul className={css.cards}>
      {sheet.columns.map((column) => (
        <li key={column.index} className={css.card}>
          <span className={css.top}>
            <span className={css.heading}>{nameOf(column)}</span>
            <CertaintyMark certainty={certaintyOf(column)} />
          </span>
          <span className={css.samples}>
            {column.samples.length > 0
              ? t('samples', { values: column.samples.slice(0, 3).join(' · ') })
              : t('noSamples')}
          </span>
          <MeaningField
            sheet={sheet}
            column={column}
            disabled={disabled || !sheet.use}
            onChange={(meaning) => onMeaning(column, meaning)}
          />
        </li>
      ))}
    </ul>
  );
}
