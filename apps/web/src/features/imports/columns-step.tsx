import { encodings, type Import, type ImportColumn, type ImportSheet } from '@genjin/domain/import';
import { importTargets } from '@genjin/domain/list-import/import-targets';
import { Alert, Button, Select, Switch } from 'antd';
import { useState } from 'react';
import { Folded } from '#kit/folded.tsx';
import { Panel } from '#kit/panel.tsx';
import { usePhone } from '#kit/responsive.ts';
import { useLocale, useOptions, useText } from '#kit/text.ts';
import { importListMessages } from '#messages/import-list.ts';
import { ActionBar } from './action-bar.tsx';
import { ColumnCards } from './column-cards.tsx';
import { type SheetTrouble, troublesOf, withColumn } from './column-targets.ts';
import css from './columns-step.module.css';
import { type Meaning, useColumnName } from './meaning-field.tsx';
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
  const sheets = found.sheets ?? [];
  const [shown, setShown] = useState<number | null>(null);
  const sheet = sheets.find((one) => one.index === shown) ?? sheets.find((one) => one.use) ?? sheets[0];
  const troubles = troublesOf(sheets);
  const blocked = troubles.some((trouble) => trouble.kind !== 'twice');
  const disabled = !found.mine;
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
        title={t('columns')}
        hint={t(phone ? 'columnsHintPhone' : 'columnsHint')}
        extra={
          found.encoding ? (
            <label className={css.encoding} title={t('encodingHint')}>
              {t('encoding')}
              <Select
                value={found.encoding}
                options={options(encodings)}
                aria-label={t('encoding')}
                popupMatchSelectWidth={false}
                disabled={disabled || writes.sending === 'arrange'}
                onChange={(encoding) => void writes.arrange({ encoding })}
              />
            </label>
          ) : null
        }
      >
        <Troubles troubles={troubles} />
        {sheets.length > 1 && sheet ? <SheetTabs sheets={sheets} open={sheet.index} onOpen={setShown} /> : null}
        {sheet ? (
          <div key={sheet.index} role={sheets.length > 1 ? 'tabpanel' : undefined} id={`sheet-${sheet.index}`}>
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
            : t('noSheet')
        }
        hint={t('checkHint')}
      >
        <Button
          type="primary"
          size="large"
          disabled={blocked || disabled}
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
  const notes = [...(sheet.remark ? [sheet.remark] : []), ...sheet.notes];
  if (!several && sheet.use && notes.length === 0) return null;
  return (
    <div className={css.head}>
      {several || !sheet.use ? (
        <label className={css.use}>
          <Switch size="small" checked={sheet.use} disabled={disabled} onChange={onUse} aria-label={t('useSheet')} />
          {t('useSheet')}
        </label>
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
  const nameOf = useColumnName();
  const say = (trouble: SheetTrouble) => {
    if (trouble.kind === 'noSheet') return t('noSheet');
    if (trouble.kind === 'nameMissing')
      return t('nameMissingIn', { sheet: trouble.sheet.name, target: importTargets.customerName.title[locale] });
    const columns = trouble.columns.map(nameOf).join(locale === 'zh' ? '、' : ', ');
    return t('twice', { sheet: trouble.sheet.name, columns, target: importTargets[trouble.target].title[locale] });
  };
  return troubles.map((trouble) => (
    <Alert
      key={say(trouble)}
      className={css.trouble ?? ''}
      type={trouble.kind === 'twice' ? 'warning' : 'error'}
      showIcon
      role={trouble.kind === 'twice' ? 'status' : 'alert'}
      title={say(trouble)}
    />
  ));
}
