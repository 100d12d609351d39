import type { Scope } from '@genjin/domain/policy';
import { sql } from 'kysely';
import type { Db, Tx } from '#kit/db';
import { withinScope } from '#kit/scope';

export interface OwnedCustomer {
  readonly id: string;
  readonly ownerId: string;
  readonly ownerName: string;
  /** What the receiver may do there as a collaborator; null where they are none. */
  readonly accessBefore: 'read' | 'write' | null;
}

/** These customers with their owners, held until the transaction ends, in the order of their ids. */
export async function lockOwned(tx: Tx, ids: readonly string[], toId: string): Promise<OwnedCustomer[]> {
  const { rows } = await sql<OwnedCustomer>`
    select customers.id, customers.owner_id as "ownerId", owner.name as "ownerName",
      (select access from customer_collaborators where customer_id = customers.id and user_id = ${toId}::uuid) as "accessBefore"
    from customers join users owner on owner.id = customers.owner_id
    where customers.id = any(${sql.val([...ids])}::uuid[])
    order by customers.id for no key update of customers`.execute(tx);
  return rows;
}

/** The ids of all that somebody owns within a scope. */
export async function selectIdsOwnedBy(db: Db, ownerId: string, scope: Scope): Promise<string[]> {
  const rows = await db
    .selectFrom('customers')
    .select('customers.id')
    .where('customers.ownerId', '=', ownerId)
    .where(withinScope(scope))
    .execute();
  return rows.map(({ id }) => id);
}

/** Gives each customer its new owner; one who collaborated there is no collaborator of their own customer any more. */
export async function updateOwners(
  tx: Tx,
  given: readonly { readonly id: string; readonly toId: string }[],
  now: string,
): Promise<void> {
  const [ids, owners] = [given.map((one) => one.id), given.map((one) => one.toId)];
  await sql`
    update customers set owner_id = given.to_id, version = version + 1, updated_at = ${now}::timestamptz
    from unnest(${sql.val(ids)}::uuid[], ${sql.val(owners)}::uuid[]) as given (id, to_id)
    where customers.id = given.id`.execute(tx);
  await sql`
    delete from customer_collaborators using unnest(${sql.val(ids)}::uuid[], ${sql.val(owners)}::uuid[]) as given (id, to_id)
    where customer_collaborators.customer_id = given.id and customer_collaborators.user_id = given.to_id`.execute(tx);
}
