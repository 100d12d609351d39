import type { HandlerAnswerOf, InputOf } from '@genjin/domain/endpoint';
import { Refusal } from '@genjin/domain/errors';
import type { userApi } from '@genjin/domain/user';
import { requirePermission } from '#features/access/permission.service';
import { endAccess } from '#features/sessions/end-access.service';
import { issueInvitation } from '#features/sessions/invitations.service';
import type { Ctx } from '#kit/context';
import { inTx } from '#kit/db';
import { onlyOnce } from '#kit/receipts';
import { auditEdit } from './disable-person.service.ts';
import { asUser, createPerson, holdPerson, readPerson, requireDepartment } from './people.service.ts';
import { hasPassword, lockActiveAdmins, selectPeople, updatePerson } from './people.store.ts';

export async function listColleagues(ctx: Ctx): Promise<HandlerAnswerOf<typeof userApi.colleagues>> {
  return { items: (await selectPeople(ctx.db)).map(asUser) };
}

export async function listUsers(ctx: Ctx): Promise<HandlerAnswerOf<typeof userApi.list>> {
  requirePermission(ctx, 'user.manage');
  return { items: (await selectPeople(ctx.db)).map(asUser) };
}

/** A retry, whose first answer with the link may have been lost, gives a new link. */
export async function inviteUser(
  ctx: Ctx,
  { body }: InputOf<typeof userApi.invite>,
): Promise<HandlerAnswerOf<typeof userApi.invite>> {
  requirePermission(ctx, 'user.manage');
  return onlyOnce(
    ctx,
    { id: body.id, endpoint: 'users.invite', content: body },
    async (tx) => {
      const user = await createPerson(tx, ctx, { ...body, state: 'invited', locale: 'zh' });
      return { user, invitation: await issueInvitation(tx, ctx, user.id) };
    },
    async (tx) => {
      const user = await holdPerson(tx, body.id);
      if (user.state !== 'invited') throw new Refusal('record.closed');
      return { user, invitation: await issueInvitation(tx, ctx, user.id) };
    },
  );
}

/** A link for whoever has not come in yet, and for whoever forgot their password. */
export async function reinviteUser(
  ctx: Ctx,
  { params }: InputOf<typeof userApi.reinvite>,
): Promise<HandlerAnswerOf<typeof userApi.reinvite>> {
  requirePermission(ctx, 'user.manage');
  return inTx(ctx.db, async (tx) => {
    const user = await holdPerson(tx, params.id);
    if (user.state === 'disabled') throw new Refusal('user.inactive');
    return issueInvitation(tx, ctx, user.id);
  });
}

/** Disabling ends all sessions and tokens with the same commit. Enabling somebody who never set a password leaves them invited. */
export async function editUser(
  ctx: Ctx,
  { params, body }: InputOf<typeof userApi.edit>,
): Promise<HandlerAnswerOf<typeof userApi.edit>> {
  requirePermission(ctx, 'user.manage');
  return inTx(ctx.db, async (tx) => {
    const admins = await lockActiveAdmins(tx);
    const before = await holdPerson(tx, params.id);
    if (body.departmentId) await requireDepartment(tx, ctx, body.departmentId);
    const state = body.state === 'active' && !(await hasPassword(tx, before.id)) ? 'invited' : body.state;
    const after = { ...before, ...body, state: state ?? before.state };
    const remainsAdmin = after.state === 'active' && after.roles.includes('admin');
    if (!remainsAdmin && admins.includes(before.id) && admins.length === 1) throw new Refusal('user.last_admin');
    await updatePerson(tx, before.id, { ...body, state: after.state }, ctx.now);
    if (after.state === 'disabled') await endAccess(tx, before.id);
    await auditEdit(tx, ctx, before, after);
    return readPerson(tx, before.id);
  });
}
