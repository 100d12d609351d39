import { refuseField } from '@genjin/domain/errors';
import type { PersonRef } from '@genjin/domain/field';
import type { Ctx } from '#kit/context';
import type { Db } from '#kit/db';
import { selectActivePeople, selectActiveUserIds } from './active-people.store.ts';

/** Somebody whom a request names: `path` is where, for the answer's field list. */
export interface NamedPerson {
  readonly userId: string;
  readonly path: readonly (string | number)[];
}

/** Everybody who can sign in, for a name to be looked up among them. */
export function activePeople(db: Db): Promise<PersonRef[]> {
  return selectActivePeople(db);
}

/**
 * Demands that all named colleagues can still sign in.
 * @throws Refusal `user.inactive` with the path of the first one who cannot.
 */
export async function requireActive(db: Db, ctx: Pick<Ctx, 'locale'>, named: readonly NamedPerson[]): Promise<void> {
  const wanted = [...new Set(named.map((one) => one.userId))];
  if (wanted.length === 0) return;
  const active = new Set(await selectActiveUserIds(db, wanted));
  const missing = named.find((one) => !active.has(one.userId));
  if (missing) throw refuseField('user.inactive', missing.path, ctx.locale);
}
