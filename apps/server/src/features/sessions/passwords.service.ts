import type { HandlerAnswerOf, InputOf } from '@genjin/domain/endpoint';
import { refuseField } from '@genjin/domain/errors';
import type { sessionApi } from '@genjin/domain/session';
import { readPerson } from '#features/users/people.service';
import { audit } from '#kit/audit';
import type { Ctx } from '#kit/context';
import { inTx } from '#kit/db';
import { deleteInvitationOf } from './invitations.store.ts';
import { requireUncommon } from './require-uncommon.ts';
import { deleteSessions, lockCredential, selectCredentialByEmail } from './sessions.store.ts';
import { forgiveAttempt, takeAttempt } from './sign-in-limit.service.ts';

/** Guesses at the current password count like failed sign-ins. All other sessions end, and an open link to reset the password. */
export async function changePassword(
  ctx: Ctx,
  { body }: InputOf<typeof sessionApi.changePassword>,
): Promise<HandlerAnswerOf<typeof sessionApi.changePassword>> {
  const person = await readPerson(ctx.db, ctx.asker.id);
  requireUncommon(ctx, body.newPassword, person, 'newPassword');
  const attempt = await takeAttempt(ctx, person.email);
  const wrong = refuseField('password.wrong', ['currentPassword'], ctx.locale);
  const known = await selectCredentialByEmail(ctx.db, person.email);
  if (!(await ctx.auth.passwordMatches(body.currentPassword, known?.password ?? null))) throw wrong;
  const hash = await ctx.auth.hashPassword(body.newPassword);
  await inTx(ctx.db, async (tx) => {
    const still = await lockCredential(tx, person.id, 'update');
    if (still?.state !== 'active' || still.password !== known?.password) throw wrong;
    await (await ctx.auth.within(tx)).setPassword(person.id, hash);
    await deleteSessions(tx, person.id, ctx.asker.sessionId);
    await deleteInvitationOf(tx, person.id);
    await forgiveAttempt(tx, attempt);
    await audit(tx, ctx, 'password.change', person.id);
  });
  return {};
}
