import type { DocumentTemplate } from '@genjin/domain/document-template';
import type { Insertable } from 'kysely';
import type { DocumentTemplates } from '#db/types';
import type { Db, Tx } from '#kit/db';

const rowsOf = (db: Db) =>
  db
    .selectFrom('documentTemplates')
    .innerJoin('users', 'users.id', 'documentTemplates.uploadedBy')
    .selectAll('documentTemplates')
    .select('users.name as uploaderName')
    .$narrowType<{ format: DocumentTemplate['format'] }>();

/** A template as it is kept, with the name of who uploaded it. */
export type TemplateRow = Awaited<ReturnType<ReturnType<typeof rowsOf>['executeTakeFirstOrThrow']>>;

/** All templates by name. */
export function selectTemplates(db: Db): Promise<TemplateRow[]> {
  return rowsOf(db).orderBy('documentTemplates.name').orderBy('documentTemplates.id').execute();
}

export function selectTemplate(db: Db, id: string): Promise<TemplateRow | undefined> {
  return rowsOf(db).where('documentTemplates.id', '=', id).executeTakeFirst();
}

/** False where the id is taken; one that is being taken is waited for. */
export async function insertTemplate(tx: Tx, row: Insertable<DocumentTemplates>): Promise<boolean> {
  const inserted = await tx
    .insertInto('documentTemplates')
    .values(row)
    .onConflict((conflict) => conflict.column('id').doNothing())
    .returning('id')
    .executeTakeFirst();
  return inserted !== undefined;
}

/** The file of what was removed; undefined where there was nothing. */
export function deleteTemplate(tx: Tx, id: string) {
  return tx
    .deleteFrom('documentTemplates')
    .where('id', '=', id)
    .returning(['fileId', 'format', 'name'])
    .executeTakeFirst();
}
