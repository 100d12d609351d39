import type { Attachment } from '@genjin/domain/attachment';
import type { Insertable } from 'kysely';
import type { Attachments } from '#db/types';
import type { Db, Tx } from '#kit/db';

const columns = ['id', 'followUpId', 'name', 'mediaType', 'bytes', 'uploadedAt'] as const;

/** The files of these follow-ups, in the order they arrived. */
export function selectAttachmentsOf(db: Db, followUpIds: readonly string[]): Promise<Attachment[]> {
  return db
    .selectFrom('attachments')
    .select(columns)
    .where('followUpId', 'in', [...followUpIds])
    .orderBy('uploadedAt')
    .orderBy('id')
    .execute();
}

/** A file with the customer whose record it belongs to. */
export function selectAttachment(db: Db, id: string) {
  return db
    .selectFrom('attachments')
    .innerJoin('followUps', 'followUps.id', 'attachments.followUpId')
    .select([
      'attachments.id',
      'attachments.followUpId',
      'attachments.name',
      'attachments.mediaType',
      'attachments.bytes',
      'attachments.sha256',
      'attachments.uploadedBy',
      'attachments.uploadedAt',
      'followUps.customerId',
    ])
    .where('attachments.id', '=', id)
    .executeTakeFirst();
}

/** Whose record a file is for, and how many it has; the record is held, so that two uploads cannot both be the last allowed. */
export function lockFollowUp(tx: Tx, followUpId: string) {
  return tx.selectFrom('followUps').select('id').where('id', '=', followUpId).forUpdate().executeTakeFirst();
}

export function selectRecordOf(db: Db, followUpId: string) {
  return db
    .selectFrom('followUps')
    .select((eb) => [
      'customerId',
      'authorId',
      'voidedAt',
      eb
        .selectFrom('attachments')
        .select(({ fn }) => fn.countAll<number>().as('count'))
        .whereRef('attachments.followUpId', '=', 'followUps.id')
        .as('files'),
    ])
    .where('id', '=', followUpId)
    .executeTakeFirst();
}

export async function insertAttachment(tx: Tx, row: Insertable<Attachments>): Promise<void> {
  await tx.insertInto('attachments').values(row).execute();
}
