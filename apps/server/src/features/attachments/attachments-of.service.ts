import type { Attachment } from '@genjin/domain/attachment';
import type { Db } from '#kit/db';
import { selectAttachmentsOf } from './attachments.store.ts';

/** The files of these follow-ups, in the order they arrived. */
export function attachmentsOf(db: Db, followUpIds: readonly string[]): Promise<Attachment[]> {
  return selectAttachmentsOf(db, followUpIds);
}
