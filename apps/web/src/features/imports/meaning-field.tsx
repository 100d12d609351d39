import type { ImportColumn, ImportSheet } from '@genjin/domain/import';
import { type ImportTarget, importTargets, isNumbered, mostBeside } from '@genjin/domain/list-import/import-targets';
import { columnLetters } from '@genjin/domain/list-import/plan-notes';
import { Select } from 'antd';
import { useMemo } from 'react';
import { useLocale, useText } from '#kit/text.ts';
import { importListMessages } from '#messages/import-list.ts';
import { asTarget, countsBeside, type Meaning, meaningFor, targetGroups } from './column-targets.ts';
import css from './meaning-field.module.css';

interface MeaningFieldProps {
  readonly sheet: ImportSheet;
  readonly column: ImportColumn;
  readonly disabled: boolean;
  readonly onChange: (meaning: Meaning) => void;
}

/** The name of a column: its letter and its heading. */
export function useColumnName(): (column: Pick<ImportColumn, 'index' | 'heading'>) => string {
  const t = useText(importListMessages);
  return ({ index, heading }) => {
    const letter = columnLetters(index);
    return heading ? t('columnNamed', { letter, heading }) : t('columnBare', { letter });
  };
}

/** What a column means, to be searched and chosen. */
export function MeaningField({ sheet, column, disabled, onChange }: MeaningFieldProps) {
  const t = useText(importListMessages);
  const locale = useLocale();
  const name = useColumnName()(column);
  const target = asTarget(column.target);
  const options = useMemo(
    () =>
      targetGroups(locale).map(({ group, targets }) => ({
        label: t(`group.${group}`),
        options: targets.map(({ code, title }) => ({ value: code, label: title })),
      })),
    [locale, t],
  );
  const numbered = target !== null && isNumbered(target);
  const numberWord = (n: number) =>
    t(target && importTargets[target].group === 'contact' ? 'contactNumber' : 'followUpNumber', { n });
  return (
    <span className={css.fields}>
      <Select<ImportTarget>
        className={css.target}
        value={target}
        options={options}
        placeholder={t('nothingMapped')}
        aria-label={t('meaningOf', { column: name })}
        showSearch={{ optionFilterProp: 'label' }}
        popupMatchSelectWidth={260}
        disabled={disabled}
        onChange={(next) => onChange(meaningFor(sheet, column, next))}
      />
      {numbered && countsBeside(sheet) ? (
        <Select<number>
          className={css.number}
          value={column.ordinal}
          aria-label={`${t('meaningOf', { column: name })} ${t('whichOne')}`}
          options={Array.from({ length: mostBeside }, (_, at) => ({ value: at + 1, label: numberWord(at + 1) }))}
          popupMatchSelectWidth={false}
          disabled={disabled}
          onChange={(ordinal) => onChange({ target, ordinal })}
        />
      ) : null}
    </span>
  );
}
