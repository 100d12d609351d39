import type { CustomerFile } from '@genjin/domain/customer';
import type { Plan } from '@genjin/domain/plan';
import { localDate, localTime } from '@genjin/domain/zoned-time';
import { useCallback, useEffect, useState } from 'react';
import { useMe, useSettings } from '#kit/me.tsx';
import { newId } from '#kit/new-id.ts';
import { instantNow } from '#kit/now.ts';
import { browserStore } from '../browser-store.ts';
import { freshDraft, type RecordDraft } from './draft.ts';
import { dropDraft, keepDraft, keptDraft } from './draft-store.ts';
import type { Change, ChosenFile } from './form.ts';
import { justNow } from './occurrence.ts';

interface Writing {
  readonly draft: RecordDraft;
  /** Whether anything was written, so that an untouched form leaves no draft behind. */
  readonly touched: boolean;
  readonly restoredAt: string | null;
  readonly lostFiles: readonly string[];
}

/** The draft of a person for a customer: the one they left, or a fresh one; every change is kept in this browser. */
export function useRecordDraft(file: CustomerFile, plan: Plan | null) {
  const { id: userId } = useMe();
  const { zone } = useSettings();
  const customerId = file.customer.id;
  const method = plan?.method ?? null;

  const begin = useCallback((): Writing => {
    const now = instantNow();
    const occurrence = justNow({ day: localDate(now, zone), time: localTime(now, zone) });
    return { draft: freshDraft(newId(), userId, occurrence, method), touched: false, restoredAt: null, lostFiles: [] };
  }, [zone, userId, method]);

  const [writing, setWriting] = useState<Writing>(() => {
    const kept = keptDraft(browserStore(), userId, customerId);
    return kept ? { draft: kept.draft, touched: true, restoredAt: kept.keptAt, lostFiles: kept.fileNames } : begin();
  });
  const [files, setFiles] = useState<readonly ChosenFile[]>([]);
  const [keeps, setKeeps] = useState(true);
  const { draft, touched, restoredAt, lostFiles } = writing;

  useEffect(() => {
    if (!touched) return;
    const fileNames = files.map((one) => one.file.name);
    setKeeps(keepDraft(browserStore(), userId, customerId, { draft, keptAt: instantNow(), fileNames }));
  }, [draft, touched, files, userId, customerId]);

  const change = useCallback<Change>((patch) => {
    setWriting((before) => {
      const draft = { ...before.draft, ...(typeof patch === 'function' ? patch(before.draft) : patch) };
      // A try to save an empty form tidies it and writes nothing.
      const touched = before.touched || JSON.stringify(draft) !== JSON.stringify(before.draft);
      return { ...before, touched, draft };
    });
  }, []);

  const discard = () => {
    dropDraft(browserStore(), userId, customerId);
    setFiles([]);
    setWriting(begin());
  };

  return { draft, change, touched, keeps, restoredAt, lostFiles, files, setFiles, discard };
}
