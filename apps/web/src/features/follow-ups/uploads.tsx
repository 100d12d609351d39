import CheckOutlined from '@ant-design/icons/CheckOutlined';
import { attachmentApi } from '@genjin/domain/attachment';
import { customerApi } from '@genjin/domain/customer';
import { followUpApi } from '@genjin/domain/follow-up';
import { useQueryClient } from '@tanstack/react-query';
import { Button, Progress } from 'antd';
import { useCallback, useEffect, useRef, useState } from 'react';
import { CallError, upload } from '#kit/call.ts';
import { invalidate } from '#kit/queries.ts';
import { sizeText } from '#kit/size-text.ts';
import { useText } from '#kit/text.ts';
import { recordMessages } from '#messages/record.ts';
import css from './file-chooser.module.css';
import type { ChosenFile } from './record/form.ts';

interface Sending {
  readonly state: 'waiting' | 'sending' | 'done' | 'failed';
  readonly share: number;
  readonly problem: string;
}
const waiting: Sending = { state: 'waiting', share: 0, problem: '' };

interface UploadsProps {
  readonly followUpId: string;
  readonly files: readonly ChosenFile[];
  readonly onAllDone: () => void;
}

/** Sends files to a record one after the other, with their progress; one that failed can be tried again by itself. */
export function Uploads({ followUpId, files, onAllDone }: UploadsProps) {
  const t = useText(recordMessages);
  const client = useQueryClient();
  const [states, setStates] = useState<Readonly<Record<string, Sending>>>({});
  const started = useRef(new Set<string>());

  const send = useCallback(
    async ({ id, file }: ChosenFile) => {
      const set = (patch: Partial<Sending>) =>
        setStates((all) => ({ ...all, [id]: { ...(all[id] ?? waiting), ...patch } }));
      set({ state: 'sending', share: 0, problem: '' });
      try {
        await upload(attachmentApi.upload, { params: { followUpId, id }, query: { name: file.name } }, file, (share) =>
          set({ share }),
        );
        set({ state: 'done', share: 1 });
      } catch (error) {
        set({ state: 'failed', problem: error instanceof CallError ? error.message : t('uploadFailed') });
      }
      await Promise.all([invalidate(client, followUpApi.list), invalidate(client, customerApi.brief)]);
    },
    [followUpId, client, t],
  );

  useEffect(() => {
    const fresh = files.filter((one) => !started.current.has(one.id));
    for (const one of fresh) started.current.add(one.id);
    void fresh.reduce((before, one) => before.then(() => send(one)), Promise.resolve());
  }, [files, send]);

  const allDone = files.every((one) => states[one.id]?.state === 'done');
  const finished = useRef(onAllDone);
  useEffect(() => {
    finished.current = onAllDone;
  });
  useEffect(() => {
    if (allDone) finished.current();
  }, [allDone]);

  return (
    <ul className={css.list} aria-label={t('files')}>
      {files.map((one) => {
        const { state, share, problem } = states[one.id] ?? waiting;
        return (
          <li key={one.id} className={css.file}>
            <span className={css.name} title={one.file.name}>
              {one.file.name}
            </span>
            {state === 'failed' ? (
              <>
                <span className={css.bad} role="alert">
                  {problem}
                </span>
                <Button
                  size="small"
                  aria-label={t('retryFileNamed', { name: one.file.name })}
                  onClick={() => send(one)}
                >
                  {t('retryFile')}
                </Button>
              </>
            ) : state === 'done' ? (
              <CheckOutlined aria-label={t('done')} />
            ) : (
              <>
                <span className={css.size}>{sizeText(one.file.size)}</span>
                <Progress
                  className={css.bar ?? ''}
                  percent={Math.round(share * 100)}
                  size="small"
                  showInfo={false}
                  aria-label={one.file.name}
                />
              </>
            )}
          </li>
        );
      })}
    </ul>
  );
}
