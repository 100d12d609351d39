import { Refusal } from '@genjin/domain/errors';
import { may, type Permission } from '@genjin/domain/policy';
import type { Ctx } from '#kit/context';

/**
 * The first line of what is about the whole team and not one customer.
 * @throws Refusal `permission.denied`.
 */
export function requirePermission(ctx: Pick<Ctx, 'asker'>, permission: Permission): void {
  if (!may(ctx.asker, permission)) throw new Refusal('permission.denied');
}
