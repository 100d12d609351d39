import type { Import, ImportCounts, ImportState } from '@genjin/domain/import';
import type { ColumnPlan, SheetPlan } from '@genjin/domain/list-import/sheet-plan';
import type { Updateable } from 'kysely';
import type { Imports } from '#db/types';
import type { Db, Tx } from '#kit/db';
import { storableJson } from '#kit/storable-json';

/** A column as it is kept: whether a person chose its meaning, now or for the same headings before. */
export type KeptColumn = ColumnPlan & { readonly remembered: boolean; readonly chosen: boolean };

/** A sheet of a list as it is kept: how it is read, and its first rows as they stand in the file. */
export type KeptSheet = Omit<SheetPlan, 'columns'> & {
  readonly columns: readonly KeptColumn[];
  readonly preview: readonly (readonly string[])[];
  /** The heading's row as a person gave it, from 0; null: there is none; undefined: nobody did. */
  readonly headerAt?: number | null;
};

/** Why it was refused or stopped: a code of `document-problem.ts` or `import-problem.ts`, with what fills its sentence. */
export interface KeptImportProblem {
  readonly code: string;
  readonly details: Readonly<Record<string, string | number>>;
}

/** What an undo left: the customer, and a code of `keptReasons`. */
export interface KeptCustomer {
  readonly customerId: string;
  readonly name: string;
  readonly why: string;
}

/** An import as it is kept. */
export interface KeptImport
  extends Pick<
    Import,
    | 'id'
    | 'kind'
    | 'state'
    | 'fileName'
    | 'bytes'
    | 'encoding'
    | 'onDuplicate'
    | 'createdAt'
    | 'finishedAt'
    | 'undoEndsAt'
    | 'version'
  > {
  readonly userId: string;
  readonly userName: string;
  readonly sha256: string;
  /** Null once the bytes are removed. */
  readonly fileId: string | null;
  readonly sheets: readonly KeptSheet[] | null;
  readonly counts: Partial<ImportCounts>;
  readonly problem: KeptImportProblem | null;
  readonly kept: readonly KeptCustomer[];
}

const selection = (db: Db) =>
  db
    .selectFrom('imports')
    .innerJoin('users', 'users.id', 'imports.userId')
    .select([
      'imports.id',
      'imports.userId',
      'users.name as userName',
      'imports.fileName',
      'imports.fileId',
      'imports.bytes',
      'imports.sha256',
      'imports.kind',
      'imports.state',
      'imports.encoding',
      'imports.sheets',
      'imports.onDuplicate',
      'imports.counts',
      'imports.problem',
      'imports.kept',
      'imports.createdAt',
      'imports.finishedAt',
      'imports.undoEndsAt',
      'imports.version',
    ])
    .$narrowType<KeptImport>();

export function selectImport(db: Db, id: string): Promise<KeptImport | undefined> {
  return selection(db).where('imports.id', '=', id).executeTakeFirst();
}

/** The import, held until the transaction ends: whoever changes it, and each chunk of a job on it, comes one after the other. */
export function lockImport(tx: Tx, id: string): Promise<KeptImport | undefined> {
  return selection(tx).where('imports.id', '=', id).forNoKeyUpdate('imports').executeTakeFirst();
}

/** Somebody's imports, newest first. */
export function selectImportsOf(
  db: Db,
  query: { readonly userId: string; readonly after: { at: string; id: string } | null; readonly limit: number },
): Promise<KeptImport[]> {
  const { after } = query;
  return selection(db)
    .where('imports.userId', '=', query.userId)
    .$if(after !== null, (select) =>
      select.where(({ eb, refTuple, tuple }) =>
        eb(refTuple('imports.createdAt', 'imports.id'), '<', tuple(after?.at ?? '', after?.id ?? '')),
      ),
    )
    .orderBy('imports.createdAt', 'desc')
    .orderBy('imports.id', 'desc')
    .limit(query.limit)
    .execute();
}

/** False where the id is taken; one that is being taken is waited for. */
export async function insertImport(
  tx: Tx,
  row: Pick<KeptImport, 'id' | 'userId' | 'fileName' | 'bytes' | 'sha256' | 'createdAt'> & { readonly fileId: string },
): Promise<boolean> {
  const inserted = await tx
    .insertInto('imports')
    .values({ ...row, state: 'reading' satisfies ImportState, counts: '{}', kept: '[]' })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .returning('id')
    .executeTakeFirst();
  return inserted !== undefined;
}

type Written = Partial<
  Pick<KeptImport, 'kind' | 'state' | 'encoding' | 'onDuplicate' | 'finishedAt' | 'undoEndsAt' | 'fileId'>
> &
  Partial<Pick<KeptImport, 'sheets' | 'counts' | 'problem' | 'kept'>> & { readonly format?: string };

/** Writes what a person or a job decided, and counts the version up. */
export async function updateImport(tx: Tx, id: string, set: Written): Promise<void> {
  await tx
    .updateTable('imports')
    .set((eb) => ({ ...columnsOf(set), version: eb('version', '+', 1) }))
    .where('id', '=', id)
    .execute();
}

/** Writes how far a job is; nobody edits that, so the version stays. */
export async function writeProgress(tx: Tx, id: string, set: Pick<Written, 'counts' | 'kept'>): Promise<void> {
  await tx.updateTable('imports').set(columnsOf(set)).where('id', '=', id).execute();
}

function columnsOf({ sheets, counts, problem, kept, ...plain }: Written): Updateable<Imports> {
  return {
    ...plain,
    ...(sheets === undefined ? {} : { sheets: sheets && storableJson(sheets) }),
    ...(counts === undefined ? {} : { counts: JSON.stringify(counts) }),
    ...(problem === undefined ? {} : { problem: problem && storableJson(problem) }),
    ...(kept === undefined ? {} : { kept: JSON.stringify(kept) }),
  };
}

/** An import whose file or staged rows are older than they are kept, and on which nothing works. */
export async function lockOldImport(
  tx: Tx,
  before: string,
): Promise<{ id: string; state: ImportState; fileId: string } | undefined> {
  const row = await tx
    .selectFrom('imports')
    .select(['id', 'state', 'fileId'])
    .$narrowType<{ state: ImportState }>()
    .where('createdAt', '<', before)
    .where('fileId', 'is not', null)
    .where('state', 'not in', ['running', 'undoing', 'checking'])
    .orderBy('createdAt')
    .limit(1)
    .forNoKeyUpdate()
    .skipLocked()
    .executeTakeFirst();
  return row && { ...row, fileId: row.fileId ?? '' };
}
