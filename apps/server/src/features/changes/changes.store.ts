import type { Db, Tx } from '#kit/db';

export interface ChangeRow {
  readonly id: string;
  readonly customerId: string;
  readonly at: string;
  readonly byId: string;
  readonly kind: string;
  readonly subjectId: string;
  readonly subject: string | null;
  readonly field: string;
  readonly before: unknown;
  readonly after: unknown;
  readonly reason: string | null;
  readonly followUpId: string | null;
}

export async function insertChanges(tx: Tx, rows: readonly ChangeRow[]): Promise<void> {
  if (rows.length === 0) return;
  await tx
    .insertInto('changes')
    .values(
      rows.map((row) => ({
        ...row,
        before: JSON.stringify(row.before ?? null),
        after: JSON.stringify(row.after ?? null),
      })),
    )
    .execute();
}

/** Newest first, from a keyset of (at, id). */
export function selectChanges(
  db: Db,
  query: { customerId: string; kind: string | undefined; after: { at: string; id: string } | null; limit: number },
) {
  return db
    .selectFrom('changes')
    .innerJoin('users', 'users.id', 'changes.byId')
    .select([
      'changes.id',
      'changes.at',
      'changes.kind',
      'changes.subjectId',
      'changes.subject',
      'changes.field',
      'changes.before',
      'changes.after',
      'changes.reason',
      'changes.followUpId',
      'changes.byId',
      'users.name as byName',
    ])
    .where('changes.customerId', '=', query.customerId)
    .$if(query.kind !== undefined, (select) => select.where('changes.kind', '=', query.kind ?? ''))
    .$if(query.after !== null, (select) =>
      select.where(({ eb, refTuple, tuple }) =>
        eb(refTuple('changes.at', 'changes.id'), '<', tuple(query.after?.at ?? '', query.after?.id ?? '')),
      ),
    )
    .orderBy('changes.at', 'desc')
    .orderBy('changes.id', 'desc')
    .limit(query.limit)
    .execute();
}
