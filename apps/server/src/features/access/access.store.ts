import { jsonArrayFrom } from 'kysely/helpers/postgres';
import type { Db } from '#kit/db';

/** What decides how somebody stands to a customer. */
export function selectTies(db: Db, customerId: string) {
  return db
    .selectFrom('customers')
    .innerJoin('users as owner', 'owner.id', 'customers.ownerId')
    .select((eb) => [
      'customers.ownerId',
      'owner.departmentId as ownerDepartmentId',
      jsonArrayFrom(
        eb
          .selectFrom('customerCollaborators')
          .select(['customerCollaborators.userId', 'customerCollaborators.access'])
          .whereRef('customerCollaborators.customerId', '=', 'customers.id'),
      ).as('collaborators'),
    ])
    .where('customers.id', '=', customerId)
    .executeTakeFirst();
}
