import type { Db } from '#kit/db';
import type { KeptProblem } from './staged-record.store.ts';

/** A row that was not imported, as it stands in the file. */
export interface FailedRow {
  readonly number: number;
  readonly sheet: number;
  readonly cells: string[];
  readonly problems: readonly KeptProblem[];
}

export function selectFailed(db: Db, importId: string, after: number, limit: number): Promise<FailedRow[]> {
  return db
    .selectFrom('importRows')
    .select(['number', 'sheet', 'cells', 'problems'])
    .$narrowType<FailedRow>()
    .where('importId', '=', importId)
    .where('state', '=', 'failed')
    .where('number', '>', after)
    .orderBy('number')
    .limit(limit)
    .execute();
}
