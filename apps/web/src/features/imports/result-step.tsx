import DownloadOutlined from '@ant-design/icons/DownloadOutlined';
import RollbackOutlined from '@ant-design/icons/RollbackOutlined';
import { daysToUndo, type Import, importApi } from '@genjin/domain/import';
import { Link } from '@tanstack/react-router';
import { Alert, Button } from 'antd';
import { useState } from 'react';
import { useNow } from '#kit/now.ts';
import { Panel } from '#kit/panel.tsx';
import { useText } from '#kit/text.ts';
import { useTime } from '#kit/time.ts';
import { useDownload } from '#kit/use-download.ts';
import { importListMessages } from '#messages/import-list.ts';
import { KeptList } from './kept-list.tsx';
import css from './result-step.module.css';
import { RowList } from './row-list.tsx';
import { UndoDialog } from './undo-dialog.tsx';
import type { ImportWrites } from './use-import-writes.ts';

interface ResultStepProps {
  readonly found: Import;
  readonly writes: ImportWrites;
}

const titles = { done: 'resultDone', cancelled: 'resultCancelled', undone: 'resultUndone' } as const;

/** How an import went: numbers, what to mend, the way to what came in, and back. */
export function ResultStep({ found, writes }: ResultStepProps) {
  const t = useText(importListMessages);
  const time = useTime();
  const failedRows = useDownload(importApi.failedRows);
  const { counts, state } = found;
  const undone = state === 'undone';
  const title = t(titles[undone ? 'undone' : state === 'cancelled' ? 'cancelled' : 'done']);
  const numbers = ['created', 'merged', 'skipped', 'failed'] as const;
  return (
    <>
      <Panel title={title} hint={found.finishedAt ? t('finishedAt', { when: time.moment(found.finishedAt) }) : null}>
        {found.problem ? (
          <Alert type="warning" showIcon role="alert" title={found.problem} className={css.problem ?? ''} />
        ) : null}
        {undone ? null : (
          <dl className={css.numbers}>
            {numbers.map((name) => (
              <div key={name} className={name === 'failed' && counts.failed > 0 ? css.bad : ''}>
                <dt>{t(`result.${name}`)}</dt>
                <dd>{counts[name]}</dd>
              </div>
            ))}
          </dl>
        )}
        <div className={css.ways}>
          {counts.failed > 0 ? (
            <Button
              icon={<DownloadOutlined aria-hidden />}
              loading={failedRows.isPending}
              onClick={() => failedRows.mutate({ params: { id: found.id } })}
            >
              {t('downloadFailed')}
            </Button>
          ) : null}
          {undone ? null : <Link to="/customers">{t('toCustomers')}</Link>}
          <Link to="/imports">{t('again')}</Link>
        </div>
        {counts.failed > 0 ? <p className={css.hint}>{t('failedHint')}</p> : null}
        {undone ? null : <UndoPart found={found} writes={writes} />}
      </Panel>
      {undone ? <KeptList kept={found.kept} /> : null}
      {counts.failed > 0 && !undone ? (
        <Panel title={t('result.failed')}>
          <RowList found={found} filter="failed" />
        </Panel>
      ) : null}
      {found.kind === 'list' && !undone && counts.created + counts.merged > 0 ? (
        <Panel title={t('imported')}>
          <RowList found={found} filter="done" />
        </Panel>
      ) : null}
    </>
  );
}

/** The way back, as long as there is one. */
function UndoPart({ found, writes }: ResultStepProps) {
  const t = useText(importListMessages);
  const time = useTime();
  const now = useNow();
  const [asking, setAsking] = useState(false);
  const until = found.undoEndsAt;
  if (!until || !found.mine) return null;
  if (Date.parse(until) < now) return <p className={css.hint}>{t('undoOver', { days: daysToUndo })}</p>;
  return (
    <div className={css.undo}>
      <Button danger icon={<RollbackOutlined aria-hidden />} onClick={() => setAsking(true)}>
        {t('undo')}
      </Button>
      <span className={css.hint}>{t('undoEndsAt', { when: time.moment(until) })}</span>
      {asking ? (
        <UndoDialog
          sending={writes.sending === 'undo'}
          onUndo={() => writes.step('undo').then(() => setAsking(false))}
          onClose={() => setAsking(false)}
        />
      ) : null}
    </div>
  );
}
