import { Refusal } from '@genjin/domain/errors';
import { allows, type Permission, type Relation, relationOf } from '@genjin/domain/policy';
import type { Ctx } from '#kit/context';
import type { Db } from '#kit/db';
import { selectTies, selectTiesOf } from './access.store.ts';

/**
 * The first line of everything that touches a customer: how the asker stands to it.
 * @param db the transaction, where something is going to be written.
 * @throws Refusal `record.not_found` when there is no such customer or it is not theirs to see (a stranger learns nothing),
 * `permission.denied` when they see it but may not do this.
 */
export async function requireCustomer(
  db: Db,
  ctx: Pick<Ctx, 'asker'>,
  customerId: string,
  permission: Permission,
): Promise<Relation> {
  const relation = await relationTo(db, ctx, customerId);
  if (!allows(relation, 'customer.read')) throw new Refusal('record.not_found');
  if (!allows(relation, permission)) throw new Refusal('permission.denied');
  return relation;
}

/** How the asker stands to a customer: `nobody` as well where there is none. */
export async function relationTo(db: Db, ctx: Pick<Ctx, 'asker'>, customerId: string): Promise<Relation> {
  const ties = await selectTies(db, customerId);
  return ties ? relationOf(ctx.asker, ties) : 'nobody';
}

/** How the asker stands to each of these customers; those that do not exist are left out. */
export async function relationsTo(
  db: Db,
  ctx: Pick<Ctx, 'asker'>,
  customerIds: readonly string[],
): Promise<Map<string, Relation>> {
  if (customerIds.length === 0) return new Map();
  const found = await selectTiesOf(db, customerIds);
  return new Map(found.map(({ id, ...ties }) => [id, relationOf(ctx.asker, ties)]));
}
