import type { Import } from '@genjin/domain/import';
import { duplicateChoices } from '@genjin/domain/staged-row';
import { Button, Segmented } from 'antd';
import { useState } from 'react';
import { ActionBar } from '#kit/action-bar.tsx';
import { Panel } from '#kit/panel.tsx';
import { useOptions, useText } from '#kit/text.ts';
import { importListMessages } from '#messages/import-list.ts';
import css from './check-step.module.css';
import { CountTiles, type RowFilter } from './count-tiles.tsx';
import { RowList } from './row-list.tsx';
import type { ImportWrites } from './use-import-writes.ts';

interface CheckStepProps {
  readonly found: Import;
  readonly writes: ImportWrites;
  readonly onToColumns: () => void;
}

/** What the dry run found, row by row, and what becomes of customers that are known already. Nothing is written yet. */
export function CheckStep({ found, writes, onToColumns }: CheckStepProps) {
  const t = useText(importListMessages);
  const options = useOptions();
  const { counts } = found;
  const [filter, setFilter] = useState<RowFilter>(
    counts.failed > 0 ? 'failed' : counts.duplicate > 0 ? 'duplicate' : null,
  );
  const runnable = counts.new + counts.duplicate > 0;
  return (
    <>
      <Panel title={t('checkedTitle')} hint={t('nothingYet')}>
        <CountTiles counts={counts} filter={filter} onFilter={setFilter} />
        {counts.duplicate > 0 ? (
          <div className={css.rule}>
            <span className={css.words}>
              {t('duplicatesAll')}
              <span className={css.hint}>{t('duplicatesAllHint')}</span>
            </span>
            <Segmented
              value={found.onDuplicate}
              options={options(duplicateChoices)}
              aria-label={t('duplicatesAll')}
              disabled={!found.mine}
              onChange={(onDuplicate) => void writes.arrange({ onDuplicate })}
            />
          </div>
        ) : null}
      </Panel>
      <Panel title={t('rowsTitle')}>
        <RowList key={filter ?? 'all'} found={found} filter={filter} />
      </Panel>
      <ActionBar
        words={runnable ? t('nothingYet') : t('nothingToRun')}
        hint={counts.failed > 0 ? t('failedStayOut', { n: counts.failed }) : null}
      >
        <Button size="large" onClick={onToColumns}>
          {t('toColumns')}
        </Button>
        <Button
          type="primary"
          size="large"
          disabled={!runnable || !found.mine}
          loading={writes.sending === 'run'}
          onClick={() => void writes.step('run')}
        >
          {t('run')}
        </Button>
      </ActionBar>
    </>
  );
}
