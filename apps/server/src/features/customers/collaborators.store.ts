import type { CustomerFile } from '@genjin/domain/customer';
import type { Insertable } from 'kysely';
import type { CustomerCollaborators } from '#db/types';
import type { Db, Tx } from '#kit/db';

/** In the order they were added. */
export function collaboratorsQuery(db: Db, customerId: string) {
  return db
    .selectFrom('customerCollaborators')
    .innerJoin('users', 'users.id', 'customerCollaborators.userId')
    .select(['users.id', 'users.name', 'customerCollaborators.access'])
    .where('customerId', '=', customerId)
    .orderBy('customerCollaborators.createdAt')
    .orderBy('users.id');
}

type CollaboratorRow = Awaited<ReturnType<ReturnType<typeof collaboratorsQuery>['executeTakeFirstOrThrow']>>;

export const toCollaborator = ({ id, name, access }: CollaboratorRow): CustomerFile['collaborators'][number] => ({
  user: { id, name },
  access: access as 'read' | 'write',
});

export async function selectAccess(db: Db, customerId: string, userId: string): Promise<string | null> {
  const row = await db
    .selectFrom('customerCollaborators')
    .select('access')
    .where('customerId', '=', customerId)
    .where('userId', '=', userId)
    .executeTakeFirst();
  return row?.access ?? null;
}

export async function upsertCollaborator(tx: Tx, row: Insertable<CustomerCollaborators>): Promise<void> {
  await tx
    .insertInto('customerCollaborators')
    .values(row)
    .onConflict((conflict) => conflict.columns(['customerId', 'userId']).doUpdateSet({ access: row.access }))
    .execute();
}

export function deleteCollaborator(tx: Tx, customerId: string, userId: string) {
  return tx
    .deleteFrom('customerCollaborators')
    .where('customerId', '=', customerId)
    .where('userId', '=', userId)
    .returning('access')
    .executeTakeFirst();
}

export function selectPerson(db: Db, userId: string): Promise<{ id: string; name: string }> {
  return db.selectFrom('users').select(['id', 'name']).where('id', '=', userId).executeTakeFirstOrThrow();
}

export async function selectOwnerId(db: Db, customerId: string): Promise<string | undefined> {
  const row = await db.selectFrom('customers').select('ownerId').where('id', '=', customerId).executeTakeFirst();
  return row?.ownerId;
}
