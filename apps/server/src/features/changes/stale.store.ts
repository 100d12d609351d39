import type { Db } from '#kit/db';

/** Who changed one thing of a customer last; found over the customer's own changes. */
export function selectLastChange(db: Db, customerId: string, subjectId: string) {
  return db
    .selectFrom('changes')
    .innerJoin('users', 'users.id', 'changes.byId')
    .select(['changes.at', 'changes.byId', 'users.name as byName'])
    .where('changes.customerId', '=', customerId)
    .where('changes.subjectId', '=', subjectId)
    .orderBy('changes.at', 'desc')
    .orderBy('changes.id', 'desc')
    .limit(1)
    .executeTakeFirst();
}
