import { randomBytes } from 'node:crypto';
import type { HandlerAnswerOf, InputOf } from '@genjin/domain/endpoint';
import { Refusal } from '@genjin/domain/errors';
import type { sessionApi } from '@genjin/domain/session';
import { type Acting, activatePerson, asMe, holdPerson, readPerson } from '#features/users/people.service';
import { audit } from '#kit/audit';
import type { PublicCtx } from '#kit/context';
import { type Db, inTx, type Tx } from '#kit/db';
import { hashToken } from './authenticate.ts';
import { deleteInvitation, selectInvited, upsertInvitation } from './invitations.store.ts';
import { openSession } from './open-session.service.ts';
import { requireUncommon } from './require-uncommon.ts';
import { deleteSessions } from './sessions.store.ts';
import { forgiveAccount } from './sign-in-limit.service.ts';

const lifeMilliseconds = 7 * 24 * 60 * 60 * 1000;

/** A new link for a person to set their password; a former one is void. The token is told once and kept only as a hash. */
export async function issueInvitation(
  tx: Tx,
  ctx: Acting,
  userId: string,
): Promise<{ token: string; expiresAt: string }> {
  const token = randomBytes(32).toString('base64url');
  const expiresAt = new Date(Date.parse(ctx.now) + lifeMilliseconds).toISOString();
  await upsertInvitation(tx, { userId, tokenHash: hashToken(token), expiresAt });
  await audit(tx, ctx, 'invitation.issue', userId);
  return { token, expiresAt };
}

export async function readInvitation(
  ctx: PublicCtx,
  { body }: InputOf<typeof sessionApi.invitation>,
): Promise<HandlerAnswerOf<typeof sessionApi.invitation>> {
  const { name, email } = await requireInvited(ctx.db, ctx, body.token);
  return { name, email };
}

/** Sets the password, lets the person in and ends whatever sessions they had: it may be because somebody else knew the old one. */
export async function acceptInvitation(
  ctx: PublicCtx,
  { body }: InputOf<typeof sessionApi.acceptInvitation>,
): Promise<HandlerAnswerOf<typeof sessionApi.acceptInvitation>> {
  const invited = await requireInvited(ctx.db, ctx, body.token);
  requireUncommon(ctx, body.password, invited, 'password');
  const hash = await ctx.auth.hashPassword(body.password);
  const cookie = await inTx(ctx.db, async (tx) => {
    const person = await holdPerson(tx, invited.id);
    const used = await deleteInvitation(tx, hashToken(body.token), ctx.now);
    if (!used || person.state === 'disabled') throw new Refusal('invitation.invalid');
    const acting = { ...ctx, asker: { id: person.id } };
    await (await ctx.auth.within(tx)).setPassword(person.id, hash);
    await activatePerson(tx, acting, person.id);
    await deleteSessions(tx, person.id, null);
    await forgiveAccount(tx, person.email);
    await audit(tx, acting, 'invitation.accept', person.id);
    return openSession(tx, ctx, person.id);
  });
  ctx.addHeader('set-cookie', cookie);
  return asMe(await readPerson(ctx.db, invited.id));
}

async function requireInvited(db: Db, ctx: PublicCtx, token: string) {
  const invited = await selectInvited(db, hashToken(token), ctx.now);
  if (!invited) throw new Refusal('invitation.invalid');
  return invited;
}
