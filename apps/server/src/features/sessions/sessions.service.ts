import type { HandlerAnswerOf, InputOf } from '@genjin/domain/endpoint';
import { Refusal } from '@genjin/domain/errors';
import type { sessionApi } from '@genjin/domain/session';
import { asMe, readPerson, renamePerson } from '#features/users/people.service';
import { audit } from '#kit/audit';
import { sessionLife } from '#kit/auth';
import type { Ctx, PublicCtx } from '#kit/context';
import { inTx } from '#kit/db';
import { openSession } from './open-session.service.ts';
import {
  deleteSession,
  extendSession,
  lockCredential,
  selectCredentialByEmail,
  selectSessions,
} from './sessions.store.ts';
import { forgiveAttempt, takeAttempt } from './sign-in-limit.service.ts';

/** Known and unknown people are refused alike: same answer, same work. */
export async function signIn(
  ctx: PublicCtx,
  { body }: InputOf<typeof sessionApi.signIn>,
): Promise<HandlerAnswerOf<typeof sessionApi.signIn>> {
  const attempt = await takeAttempt(ctx, body.email);
  const known = await selectCredentialByEmail(ctx.db, body.email);
  const matches = await ctx.auth.passwordMatches(body.password, known?.state === 'active' ? known.password : null);
  const cookie = await inTx(ctx.db, async (tx) => {
    // Whoever disables the person or sets another password comes before or after this, not in between.
    const still = known && matches ? await lockCredential(tx, known.userId, 'share') : undefined;
    if (still?.state !== 'active' || still.password !== known?.password) {
      await audit(tx, { ...ctx, asker: null }, 'session.refuse', known?.userId ?? null);
      return null;
    }
    await forgiveAttempt(tx, attempt);
    return openSession(tx, ctx, still.userId);
  });
  if (!known || !cookie) throw new Refusal('session.wrong_credentials');
  ctx.addHeader('set-cookie', cookie);
  return asMe(await readPerson(ctx.db, known.userId));
}

export async function signOut(ctx: Ctx): Promise<HandlerAnswerOf<typeof sessionApi.signOut>> {
  await endOwn(ctx, ctx.asker.sessionId ?? '');
  return {};
}

/** Also carries the session on, once a day. */
export async function readMe(ctx: Ctx): Promise<HandlerAnswerOf<typeof sessionApi.me>> {
  if (ctx.asker.sessionId) await carryOn(ctx, ctx.asker.sessionId);
  return asMe(await readPerson(ctx.db, ctx.asker.id));
}

async function carryOn(ctx: Ctx, sessionId: string): Promise<void> {
  const now = Date.parse(ctx.now);
  const before = new Date(now - sessionLife.carriedOnAfter * 1000).toISOString();
  const longer = await extendSession(ctx.db, sessionId, { now: ctx.now, before, ...sessionLife });
  if (!longer) return;
  const seconds = Math.floor((Date.parse(longer.expiresAt) - now) / 1000);
  ctx.addHeader('set-cookie', await ctx.auth.sessionCookie(longer.token, seconds));
}

export async function editMe(
  ctx: Ctx,
  { body }: InputOf<typeof sessionApi.editMe>,
): Promise<HandlerAnswerOf<typeof sessionApi.editMe>> {
  return inTx(ctx.db, async (tx) => {
    await renamePerson(tx, ctx, ctx.asker.id, body);
    return asMe(await readPerson(tx, ctx.asker.id));
  });
}

export async function listSessions(ctx: Ctx): Promise<HandlerAnswerOf<typeof sessionApi.sessions>> {
  const sessions = await selectSessions(ctx.db, ctx.asker.id, ctx.now);
  return { items: sessions.map((session) => ({ ...session, current: session.id === ctx.asker.sessionId })) };
}

export async function endSession(
  ctx: Ctx,
  { params }: InputOf<typeof sessionApi.endSession>,
): Promise<HandlerAnswerOf<typeof sessionApi.endSession>> {
  if (!(await endOwn(ctx, params.id))) throw new Refusal('record.not_found');
  return {};
}

/** Ends a session of the asker's; the browser forgets its cookie where it is the one that asks. */
async function endOwn(ctx: Ctx, id: string): Promise<boolean> {
  const ended = await inTx(ctx.db, async (tx) => {
    const found = await deleteSession(tx, ctx.asker.id, id);
    if (found) await audit(tx, ctx, 'session.end', id);
    return found;
  });
  if (ended && id === ctx.asker.sessionId) ctx.addHeader('set-cookie', await ctx.auth.noSessionCookie());
  return ended;
}
