import { Refusal } from '@genjin/domain/errors';
import { mayOversee, type Scope, scopeOf } from '@genjin/domain/policy';
import type { Ctx } from '#kit/context';
import type { Db } from '#kit/db';
import { selectDepartmentOf } from './active-people.store.ts';

/**
 * Whose list somebody may look at, and how far it reaches: one's own whole (null), a colleague's within the customers that the
 * asker sees.
 * @throws Refusal `permission.denied` for a colleague whom the asker does not oversee, and for nobody at all.
 */
export async function requireListOf(db: Db, ctx: Pick<Ctx, 'asker'>, ownerId: string): Promise<Scope | null> {
  if (ownerId === ctx.asker.id) return null;
  const colleague = await selectDepartmentOf(db, ownerId);
  if (!colleague || !mayOversee(ctx.asker, colleague)) throw new Refusal('permission.denied');
  return scopeOf(ctx.asker);
}
