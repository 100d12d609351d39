import type { Import } from '@genjin/domain/import';
import { Button, Popconfirm, Progress } from 'antd';
import { Panel } from '#kit/panel.tsx';
import { useText } from '#kit/text.ts';
import { importListMessages } from '#messages/import-list.ts';
import type { ImportWrites } from './use-import-writes.ts';
import css from './working-step.module.css';

const words = {
  reading: { title: 'reading', hint: 'readingHint' },
  checking: { title: 'checking', hint: 'checkingHint' },
  running: { title: 'running', hint: 'runningHint' },
  undoing: { title: 'undoing', hint: 'runningHint' },
} as const;

interface WorkingStepProps {
  readonly found: Import;
  readonly state: keyof typeof words;
  readonly writes: ImportWrites;
}

/** The server is at work: how far it is, and the way to stop it. */
export function WorkingStep({ found, state, writes }: WorkingStepProps) {
  const t = useText(importListMessages);
  const { done, rows } = found.counts;
  const counted = state !== 'reading' && rows > 0;
  const percent = counted ? Math.min(100, Math.floor((done / rows) * 100)) : 0;
  const stoppable = found.mine && (state === 'running' || state === 'checking');
  return (
    <Panel title={t(words[state].title)} hint={t(words[state].hint)}>
      <div className={css.work}>
        {counted ? (
          <Progress percent={percent} status="active" aria-label={t(words[state].title)} />
        ) : (
          <div className={css.endless} role="progressbar" aria-label={t(words[state].title)} />
        )}
        <p className={css.told}>{counted ? t('doneOf', { done, total: rows }) : ''}</p>
        {stoppable ? (
          <Popconfirm
            title={t('cancelSure')}
            description={t(state === 'running' ? 'cancelMeans' : 'cancelCheckMeans')}
            okText={t('cancel')}
            cancelText={t('goOn')}
            okButtonProps={{ danger: true }}
            styles={{ root: { maxWidth: 340 } }}
            onConfirm={() => void writes.step('cancel')}
          >
            <Button loading={writes.sending === 'cancel'}>{t('cancel')}</Button>
          </Popconfirm>
        ) : null}
      </div>
    </Panel>
  );
}
