import { Refusal } from '@genjin/domain/errors';
import type { Db } from '#kit/db';
import { selectLastChange } from './stale.store.ts';

/**
 * The refusal of an edit that names an old version: it carries the record as it stands now, who changed it and when, so that
 * the page can show both versions. `current` must already be what the asker may see.
 */
export async function staleRefusal(
  db: Db,
  subject: { readonly customerId: string; readonly subjectId: string },
  current: unknown,
): Promise<Refusal> {
  const last = await selectLastChange(db, subject.customerId, subject.subjectId);
  return new Refusal('record.stale', {
    details: {
      current,
      changedBy: last ? { id: last.byId, name: last.byName } : null,
      changedAt: last?.at ?? null,
    },
  });
}
