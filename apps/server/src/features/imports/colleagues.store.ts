import type { Role } from '@genjin/domain/policy';
import type { Db } from '#kit/db';

/** Everybody who can sign in, with what decides whether a customer may be theirs. */
export function selectActivePeople(db: Db) {
  return db
    .selectFrom('users')
    .select(['id', 'name', 'roles', 'departmentId'])
    .$narrowType<{ roles: Role[] }>()
    .where('state', '=', 'active')
    .execute();
}
