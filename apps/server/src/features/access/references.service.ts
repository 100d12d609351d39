import { refuseField } from '@genjin/domain/errors';
import type { Ctx } from '#kit/context';
import type { Db } from '#kit/db';
import { countOfCustomer, type Owned, selectOccurrence } from './references.store.ts';

type Path = readonly (string | number)[];

/**
 * Ids that a request names must be things of the same customer. Nothing is asked for an empty list.
 * @throws Refusal `customer.foreign_reference` with the field's path.
 */
export async function requireOfCustomer(
  db: Db,
  ctx: Pick<Ctx, 'locale'>,
  customerId: string,
  table: Owned,
  ids: readonly (string | null | undefined)[],
  path: Path,
): Promise<void> {
  const named = [...new Set(ids.filter((id) => typeof id === 'string'))];
  if (named.length === 0) return;
  if ((await countOfCustomer(db, table, customerId, named)) < named.length)
    throw refuseField('customer.foreign_reference', path, ctx.locale);
}

/** When a follow-up took place: what it opened or resolved was said then, whenever it was written down. */
export function occurrenceOf(db: Db, followUpId: string): Promise<string> {
  return selectOccurrence(db, followUpId);
}
