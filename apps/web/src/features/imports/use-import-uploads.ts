import { type Import, importApi } from '@genjin/domain/import';
import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import { CallError, upload } from '#kit/call.ts';
import { newId } from '#kit/new-id.ts';
import { answerOf, invalidate } from '#kit/queries.ts';

/** A file on its way. Its id becomes the import's: sent again after a broken answer, it is the same import. */
export interface ImportUpload {
  readonly id: string;
  readonly file: File;
  readonly state: 'waiting' | 'sending' | 'arrived' | 'failed';
  /** 0 to 1. */
  readonly share: number;
  /** Why it failed, in the reader's language; empty where nobody said. */
  readonly problem: string;
}

interface ImportUploads {
  readonly uploads: readonly ImportUpload[];
  readonly add: (files: readonly File[]) => void;
  readonly retry: (id: string) => void;
  /** Takes a file off the list; one that is being sent is stopped. */
  readonly drop: (id: string) => void;
}

/** Sends files one after the other. `onArrived` is told of each, with how many were chosen together with it. */
export function useImportUploads(onArrived: (arrived: Import, together: number) => void): ImportUploads {
  const client = useQueryClient();
  const [uploads, setUploads] = useState<readonly ImportUpload[]>([]);
  const together = useRef(new Map<string, number>());
  const stops = useRef(new Map<string, AbortController>());
  const arrived = useRef(onArrived);
  useEffect(() => {
    arrived.current = onArrived;
  });

  const patch = useCallback(
    (id: string, change: Partial<ImportUpload>) =>
      setUploads((all) => all.map((one) => (one.id === id ? { ...one, ...change } : one))),
    [],
  );

  const send = useCallback(
    async ({ id, file }: ImportUpload) => {
      if (stops.current.has(id)) return;
      const stop = new AbortController();
      stops.current.set(id, stop);
      patch(id, { state: 'sending', share: 0, problem: '' });
      try {
        const request = { params: { id }, query: { name: file.name } };
        const answer = await upload(importApi.upload, request, file, (share) => patch(id, { share }), stop.signal);
        client.setQueryData(answerOf(importApi.read, { params: { id } }).queryKey, answer);
        patch(id, { state: 'arrived', share: 1 });
        arrived.current(answer, together.current.get(id) ?? 1);
      } catch (error) {
        if (!stop.signal.aborted)
          patch(id, { state: 'failed', problem: error instanceof CallError ? error.message : '' });
      } finally {
        stops.current.delete(id);
        await invalidate(client, importApi.list);
      }
    },
    [client, patch],
  );

  const busy = uploads.some((one) => one.state === 'sending');
  const next = busy ? undefined : uploads.find((one) => one.state === 'waiting');
  useEffect(() => {
    if (next) void send(next);
  }, [next, send]);

  return {
    uploads,
    add: (files) => {
      const fresh = files.map((file): ImportUpload => ({ id: newId(), file, state: 'waiting', share: 0, problem: '' }));
      for (const one of fresh) together.current.set(one.id, fresh.length);
      setUploads((all) => [...all.filter((one) => one.state !== 'arrived'), ...fresh]);
    },
    retry: (id) => patch(id, { state: 'waiting', share: 0, problem: '' }),
    drop: (id) => {
      stops.current.get(id)?.abort();
      setUploads((all) => all.filter((one) => one.id !== id));
    },
  };
}
