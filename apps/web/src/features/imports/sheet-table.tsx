import type { ImportColumn, ImportSheet } from '@genjin/domain/import';
import { columnLetters } from '@genjin/domain/list-import/plan-notes';
import { useText } from '#kit/text.ts';
import { importListMessages } from '#messages/import-list.ts';
import { CertaintyMark } from './certainty-mark.tsx';
import { certaintyOf, type Meaning } from './column-targets.ts';
import { MeaningField } from './meaning-field.tsx';
import css from './sheet-table.module.css';

interface SheetTableProps {
  readonly sheet: ImportSheet;
  /** Whether meanings stand above the columns; a phone shows them in a list of their own. */
  readonly meanings: boolean;
  readonly disabled: boolean;
  readonly onMeaning: (column: ImportColumn, meaning: Meaning) => void;
  readonly onHeader: (row: number | null) => void;
}

/** The first rows of a sheet as they stand in the file, each column's meaning above it, the header row marked. */
export function SheetTable({ sheet, meanings, disabled, onMeaning, onHeader }: SheetTableProps) {
  const t = useText(importListMessages);
  const width = Math.max(0, ...sheet.preview.map((row) => row.length), ...sheet.columns.map((one) => one.index + 1));
  const columns = new Map(sheet.columns.map((column) => [column.index, column]));
  const places = Array.from({ length: width }, (_, index) => index);
  return (
    <section className={css.scroll} aria-label={t('previewOf', { name: sheet.name })}>
      <table className={css.table}>
        <thead>
          <tr>
            <th scope="col" className={css.corner}>
              {t('row')}
            </th>
            {places.map((index) => {
              const column = columns.get(index);
              return (
                <th key={index} scope="col" className={column ? css.meant : css.outside}>
                  <span className={css.letter}>{columnLetters(index)}</span>
                  {column && meanings ? (
                    <span className={css.meaning}>
                      <CertaintyMark certainty={certaintyOf(column)} />
                      <MeaningField
                        sheet={sheet}
                        column={column}
                        disabled={disabled || !sheet.use}
                        onChange={(meaning) => onMeaning(column, meaning)}
                      />
                    </span>
                  ) : null}
                </th>
              );
            })}
          </tr>
        </thead>
        <tbody>
          {sheet.preview.map((row, at) => {
            const line = at + 1;
            const header = line === sheet.headerRow;
            return (
              // The rows of a file have no other name than their place.
              <tr key={line} className={header ? css.header : ''}>
                <th scope="row" className={css.line}>
                  <button
                    type="button"
                    className={css.pick}
                    aria-pressed={header}
                    disabled={disabled || !sheet.use}
                    aria-label={header ? undefined : t('makeHeader', { n: line })}
                    title={t(header ? 'isHeader' : 'makeHeader', { n: line })}
                    onClick={() => onHeader(header ? null : line)}
                  >
                    {line}
                    {header ? <span className={css.mark}>{t('headerMark')}</span> : null}
                  </button>
                </th>
                {places.map((index) => (
                  <td key={index} className={columns.has(index) ? '' : css.outside} title={row[index] ?? ''}>
                    {row[index] ?? ''}
                  </td>
                ))}
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}
