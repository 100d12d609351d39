import type { ImportSheet } from '@genjin/domain/import';
import type { KeyboardEvent } from 'react';
import { useText } from '#kit/text.ts';
import { importListMessages } from '#messages/import-list.ts';
import css from './sheet-tabs.module.css';

interface SheetTabsProps {
  readonly sheets: readonly ImportSheet[];
  readonly open: number;
  readonly onOpen: (index: number) => void;
}

/** The sheets of a workbook as tabs: arrow keys move between them. */
export function SheetTabs({ sheets, open, onOpen }: SheetTabsProps) {
  const t = useText(importListMessages);
  const onKeyDown = (event: KeyboardEvent<HTMLButtonElement>) => {
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    const at = sheets.findIndex((one) => one.index === open);
    const next = sheets[(at + step + sheets.length) % sheets.length];
    if (step === 0 || !next) return;
    event.preventDefault();
    onOpen(next.index);
    const tabs = event.currentTarget.parentElement?.querySelectorAll('button');
    tabs?.[sheets.indexOf(next)]?.focus();
  };
  return (
    <div role="tablist" aria-label={t('sheets')} className={css.tabs}>
      {sheets.map((sheet) => (
        <button
          key={sheet.index}
          type="button"
          role="tab"
          aria-selected={sheet.index === open}
          aria-controls={sheet.index === open ? `sheet-${sheet.index}` : undefined}
          tabIndex={sheet.index === open ? 0 : -1}
          className={css.tab}
          onClick={() => onOpen(sheet.index)}
          onKeyDown={onKeyDown}
        >
          <span className={css.name} title={sheet.name}>
            {sheet.name}
          </span>
          <span className={css.rows}>{sheet.use ? t('sheetRows', { n: sheet.rows }) : t('sheetLeftOut')}</span>
        </button>
      ))}
    </div>
  );
}
