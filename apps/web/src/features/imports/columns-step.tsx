import { encodings, type Import, type ImportColumn, type ImportSheet } from '@genjin/domain/import';
import { importTargets } from '@genjin/domain/list-import/import-targets';
import { Alert, Button, Select, Switch } from 'antd';
import { useId, useState } from 'react';
import { ActionBar } from '#kit/action-bar.tsx';
import { Folded, Quiet } from '#kit/folded.tsx';
import { Panel } from '#kit/panel.tsx';
import { usePhone } from '#kit/responsive.ts';
import { useLocale, useOptions, useText } from '#kit/text.ts';
import { importListMessages } from '#messages/import-list.ts';
import { ColumnCards } from './column-cards.tsx';
import { type Meaning, type SheetTrouble, troublesOf, withColumn } from './column-targets.ts';
import css from './columns-step.module.css';
import { SheetTable } from './sheet-table.tsx';
import { SheetTabs } from './sheet-tabs.tsx';
import type { ImportWrites } from './use-import-writes.ts';

interface ColumnsStepProps {
  readonly found: Import;
  readonly writes: ImportWrites;
  /** Shows a change before its answer has come. */
  readonly onForesee: (sheets: ImportSheet[]) => void;
}

/** What each column is: guessed, shown with the file's own rows, corrected here. */
export function ColumnsStep({ found, writes, onForesee }: ColumnsStepProps) {
  const t = useText(importListMessages);
  const phone = usePhone();
  const options = useOptions();
  const encodingField = useId();
  const sheets = found.sheets ?? [];
  const [shown, setShown] = useState<number | null>(null);
  const sheet = sheets.find((one) => one.index === shown) ?? sheets.find((one) => one.use) ?? sheets[0];
  const troubles = troublesOf(sheets);
  const rereading = found.state === 'reading';
  const disabled = !found.mine || rereading;
  const used = sheets.filter((one) => one.use);

  const setMeaning = (at: ImportSheet) => (column: ImportColumn, meaning: Meaning) => {
    onForesee(withColumn(sheets, { sheet: at.index, column: column.index }, meaning));
    void writes.arrange({ sheets: [{ index: at.index, columns: [{ index: column.index, ...meaning }] }] });
  };
  const change = (at: ImportSheet) => (patch: { use?: boolean; headerRow?: number | null }) =>
    void writes.arrange({ sheets: [{ index: at.index, ...patch }] });

  const preview = sheet ? (
    <SheetTable
      sheet={sheet}
      meanings={!phone}
      disabled={disabled}
      onMeaning={setMeaning(sheet)}
      onHeader={(headerRow) => change(sheet)({ headerRow })}
    />
  ) : null;

  return (
    <>
      <Panel
        title={t(sheets.length > 0 ? 'columns' : 'cardsTitle')}
        hint={sheets.length > 0 ? t(phone ? 'columnsHintPhone' : 'columnsHint') : null}
        extra={
          found.encoding ? (
            <span className={css.encoding} title={t('encodingHint')}>
              <label htmlFor={encodingField}>{t('encoding')}</label>
              <Select
                id={encodingField}
                value={found.encoding}
                options={options(encodings)}
                popupMatchSelectWidth={false}
                disabled={disabled || writes.sending === 'arrange'}
                onChange={(encoding) => void writes.arrange({ encoding })}
              />
            </span>
          ) : null
        }
      >
        <Troubles troubles={troubles} />
        {sheets.length === 0 ? <Quiet>{t('cards')}</Quiet> : null}
        {sheets.length > 1 && sheet ? <SheetTabs sheets={sheets} open={sheet.index} onOpen={setShown} /> : null}
        {sheet ? (
          <div
            key={sheet.index}
            aria-busy={rereading}
            role={sheets.length > 1 ? 'tabpanel' : undefined}
            id={`sheet-${sheet.index}`}
          >
            <SheetHead
              sheet={sheet}
              several={sheets.length > 1}
              disabled={disabled}
              onUse={(use) => change(sheet)({ use })}
            />
            {phone ? <ColumnCards sheet={sheet} disabled={disabled} onMeaning={setMeaning(sheet)} /> : null}
            {phone ? <Folded words={t('preview')}>{preview}</Folded> : preview}
          </div>
        ) : null}
      </Panel>
      <ActionBar
        words={
          used.length > 0
            ? t('willCheck', { sheets: used.length, rows: used.reduce((sum, one) => sum + one.rows, 0) })
            : sheets.length > 0
              ? t('noSheet')
              : t('cardsReady', { n: found.counts.rows })
        }
        hint={t('checkHint')}
      >
        <Button
          type="primary"
          size="large"
          disabled={troubles.length > 0 || disabled}
          loading={writes.sending === 'check'}
          onClick={() => void writes.step('check')}
        >
          {t('check')}
        </Button>
      </ActionBar>
    </>
  );
}

interface SheetHeadProps {
  readonly sheet: ImportSheet;
  readonly several: boolean;
  readonly disabled: boolean;
  readonly onUse: (use: boolean) => void;
}

/** Whether the sheet is taken, why not, and what else to know of it. */
function SheetHead({ sheet, several, disabled, onUse }: SheetHeadProps) {
  const t = useText(importListMessages);
  const field = useId();
  const notes = [...(sheet.remark ? [sheet.remark] : []), ...sheet.notes];
  if (!several && sheet.use && notes.length === 0) return null;
  return (
    <div className={css.head}>
      {several || !sheet.use ? (
        <span className={css.use}>
          <Switch id={field} size="small" checked={sheet.use} disabled={disabled} onChange={onUse} />
          <label htmlFor={field}>{t('useSheet')}</label>
        </span>
      ) : null}
      {notes.length > 0 ? (
        <ul className={css.notes}>
          {notes.map((note) => (
            <li key={note}>{note}</li>
          ))}
        </ul>
      ) : null}
    </div>
  );
}

function Troubles({ troubles }: { readonly troubles: readonly SheetTrouble[] }) {
  const t = useText(importListMessages);
  const locale = useLocale();
  return troubles.map((trouble) => {
    const words =
      trouble.kind === 'noSheet'
        ? t('noSheet')
        : t('nameMissingIn', { sheet: trouble.sheet.name, target: importTargets.customerName.title[locale] });
    return <Alert key={words} className={css.trouble ?? ''} type="error" showIcon role="alert" title={words} />;
  });
}
