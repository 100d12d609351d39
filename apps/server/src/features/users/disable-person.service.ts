import { Refusal } from '@genjin/domain/errors';
import type { User } from '@genjin/domain/user';
import { endAccess } from '#features/sessions/end-access.service';
import { audit } from '#kit/audit';
import type { Ctx } from '#kit/context';
import type { Tx } from '#kit/db';
import { holdPerson } from './people.service.ts';
import { lockActiveAdmins, updatePerson } from './people.store.ts';

/**
 * Disables somebody who leaves: all their sessions, tokens and invitations end with the same commit.
 * @throws Refusal `user.last_admin`.
 */
export async function disablePerson(tx: Tx, ctx: Ctx, id: string): Promise<void> {
  const admins = await lockActiveAdmins(tx);
  const before = await holdPerson(tx, id);
  if (admins.includes(id) && admins.length === 1) throw new Refusal('user.last_admin');
  await updatePerson(tx, id, { state: 'disabled' }, ctx.now);
  await endAccess(tx, id);
  await auditEdit(tx, ctx, before, { ...before, state: 'disabled' });
}

/** Rights before and after; of a name only that it changed. */
export async function auditEdit(tx: Tx, ctx: Ctx, before: User, after: User): Promise<void> {
  const { roles, departmentId, state } = after;
  await audit(tx, ctx, 'user.edit', before.id, {
    before: { roles: before.roles, departmentId: before.departmentId, state: before.state },
    after: { roles, departmentId, state },
    renamed: before.name !== after.name,
  });
}
