import type { Change, ChangedKind } from '@genjin/domain/change';
import type { Db } from '#kit/db';
import { pageFrom, readCursor } from '#kit/keyset';
import { selectChanges } from './changes.store.ts';

/** A page of what changed about a customer, newest first, unmasked. The caller has checked that it may be read. */
export async function changesOf(
  db: Db,
  query: { customerId: string; kind?: ChangedKind | undefined; cursor?: string | undefined; limit: number },
): Promise<{ items: Change[]; nextCursor: string | null }> {
  const key = readCursor(query.cursor, 2);
  const found = await selectChanges(db, {
    customerId: query.customerId,
    kind: query.kind,
    after: key && { at: String(key[0]), id: String(key[1]) },
    limit: query.limit + 1,
  });
  const page = pageFrom(found, query.limit, ({ at, id }) => [at, id]);
  const items = page.items.map(({ byId, byName, ...row }) => ({ ...row, by: { id: byId, name: byName } }) as Change);
  return { items, nextCursor: page.nextCursor };
}
