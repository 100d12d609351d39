import type { CustomerTies } from '@genjin/domain/policy';
import { sql } from 'kysely';
import type { Db } from '#kit/db';

/** What decides how somebody stands to a customer. */
export function selectTies(db: Db, customerId: string): Promise<CustomerTies | undefined> {
  return ties(db).where('customers.id', '=', customerId).executeTakeFirst();
}

/** {@link selectTies} of several customers. */
export function selectTiesOf(db: Db, customerIds: readonly string[]) {
  return ties(db)
    .select('customers.id')
    .where('customers.id', 'in', [...customerIds])
    .execute();
}

function ties(db: Db) {
  return db
    .selectFrom('customers')
    .innerJoin('users as owner', 'owner.id', 'customers.ownerId')
    .select([
      'customers.ownerId',
      'owner.departmentId as ownerDepartmentId',
      // Keys inside JSON stay as they are written here.
      sql<CustomerTies['collaborators']>`coalesce((
        select json_agg(json_build_object('userId', user_id, 'access', access))
        from customer_collaborators where customer_id = customers.id), '[]')`.as('collaborators'),
    ]);
}
