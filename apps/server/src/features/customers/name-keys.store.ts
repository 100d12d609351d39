import type { Customer } from '@genjin/domain/customer';
import { sql } from 'kysely';
import type { Db, Tx } from '#kit/db';
import type { NameColumns } from './customers.store.ts';

/** Some customers that have no keys to know duplicates by, held until the transaction ends; those that others hold are left to them. */
export function lockWithoutKeys(tx: Tx, limit: number): Promise<Pick<Customer, 'id' | 'type' | 'name'>[]> {
  return tx
    .selectFrom('customers')
    .select(['id', 'type', 'name'])
    .$narrowType<Pick<Customer, 'type'>>()
    .where('exactKey', 'is', null)
    .orderBy('id')
    .limit(limit)
    .forNoKeyUpdate()
    .skipLocked()
    .execute();
}

/** Whether any customer is without keys. */
export async function someWithoutKeys(db: Db): Promise<boolean> {
  const found = await db.selectFrom('customers').select('id').where('exactKey', 'is', null).limit(1).executeTakeFirst();
  return found !== undefined;
}

/** Writes keys alone: nobody changed the customer, so its version and its place in the lists stay. */
export async function writeKeys(
  tx: Tx,
  rows: readonly ({ readonly id: string } & Pick<NameColumns, 'exactKey' | 'similarKey'>)[],
): Promise<void> {
  await sql`
    update customers set exact_key = keys.exact_key, similar_key = keys.similar_key
    from unnest(${sql.val(rows.map((row) => row.id))}::uuid[], ${sql.val(rows.map((row) => row.exactKey))}::text[],
      ${sql.val(rows.map((row) => row.similarKey))}::text[]) as keys (id, exact_key, similar_key)
    where customers.id = keys.id`.execute(tx);
}
