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

/** Holds a record until the transaction ends. */
export function lockRecord(tx: Tx, followUpId: string) {
  return tx.selectFrom('followUps').select('id').where('id', '=', followUpId).forUpdate().executeTakeFirst();
}

/** Whose record a file is for, and how many files it has. */
export function selectRecord(db: Db, followUpId: string) {
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

/** False where the id is taken; one that is being taken is waited for. */
export async function insertAttachment(tx: Tx, row: Insertable<Attachments>): Promise<boolean> {
  const inserted = await tx
    .insertInto('attachments')
    .values(row)
    .onConflict((conflict) => conflict.column('id').doNothing())
    .returning('id')
    .executeTakeFirst();
  return inserted !== undefined;
}
