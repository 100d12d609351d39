import type { BodyOf } from '@genjin/domain/endpoint';
import { type Import, importApi } from '@genjin/domain/import';
import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useRef, useState } from 'react';
import { CallError, call } from '#kit/call.ts';
import { useNotice } from '#kit/feedback.tsx';
import { answerOf, invalidate } from '#kit/queries.ts';
import { useText } from '#kit/text.ts';
import { importListMessages } from '#messages/import-list.ts';

export type Arrangement = Omit<BodyOf<typeof importApi.arrange>, 'version'>;
type Step = 'check' | 'run' | 'cancel' | 'undo';

export interface ImportWrites {
  /** What is being sent now; null where nothing is. */
  readonly sending: Step | 'arrange' | null;
  /** Changes columns and the like. Those that follow each other quickly are sent one after the other, each on the version before. */
  readonly arrange: (change: Arrangement) => Promise<void>;
  readonly step: (step: Step) => Promise<void>;
}

/** The writes to one import. Where it has moved meanwhile, the newest state is shown and that is said. */
export function useImportWrites(importId: string): ImportWrites {
  const t = useText(importListMessages);
  const notice = useNotice();
  const client = useQueryClient();
  const [sending, setSending] = useState<ImportWrites['sending']>(null);
  const queue = useRef<Promise<unknown>>(Promise.resolve());

  const write = useCallback(
    (name: Step | 'arrange', send: (version: number) => Promise<Import>) => {
      const { queryKey } = answerOf(importApi.read, { params: { id: importId } });
      const perform = async () => {
        const known = client.getQueryData<Import>(queryKey);
        if (!known) return;
        setSending(name);
        try {
          await client.cancelQueries({ queryKey });
          client.setQueryData(queryKey, await send(known.version));
        } catch (error) {
          const moved =
            error instanceof CallError && (error.code === 'record.stale' || error.code === 'import.wrong_state');
          if (moved) notice.asked(t('moved'));
          else notice.failed(error);
          await client.invalidateQueries({ queryKey });
        } finally {
          setSending(null);
          void invalidate(client, importApi.list);
          void invalidate(client, importApi.rows, { params: { id: importId } });
        }
      };
      const sent = queue.current.then(perform);
      queue.current = sent;
      return sent;
    },
    [client, importId, notice, t],
  );

  return {
    sending,
    arrange: useCallback(
      (change) =>
        write('arrange', (version) =>
          call(importApi.arrange, { params: { id: importId }, body: { version, ...change } }),
        ),
      [write, importId],
    ),
    step: useCallback(
      (step) => write(step, (version) => call(importApi[step], { params: { id: importId }, body: { version } })),
      [write, importId],
    ),
  };
}
