import type { Db } from '#kit/db';

/** What may be told of customers that others may be, each with its owner and the owner's department. */
export function selectToTell(db: Db, ids: readonly string[]) {
  return db
    .selectFrom('customers')
    .innerJoin('users as owner', 'owner.id', 'customers.ownerId')
    .leftJoin('departments', 'departments.id', 'owner.departmentId')
    .select([
      'customers.id',
      'customers.type',
      'customers.name',
      'customers.lastContactAt',
      'owner.name as owner',
      'departments.name as department',
    ])
    .where('customers.id', 'in', [...ids])
    .execute();
}
