import { audit } from '#kit/audit';
import { sessionLife } from '#kit/auth';
import type { PublicCtx } from '#kit/context';
import type { Tx } from '#kit/db';
import { deleteExpiredSessions, deleteSessionById } from './sessions.store.ts';

const userAgentLength = 500;

/** Signs a person in: a new session, in place of the one that the request may have carried. @returns the cookie to set once it is committed. */
export async function openSession(tx: Tx, ctx: PublicCtx, userId: string): Promise<string> {
  await deleteExpiredSessions(tx, userId, ctx.now);
  if (ctx.asker?.sessionId) await deleteSessionById(tx, ctx.asker.sessionId);
  const { openSession: open } = await ctx.auth.within(tx);
  const userAgent = ctx.headers.get('user-agent')?.slice(0, userAgentLength) ?? null;
  const { id, token } = await open(userId, ctx.now, userAgent);
  await audit(tx, { ...ctx, asker: { id: userId } }, 'session.open', id);
  return ctx.auth.sessionCookie(token, sessionLife.idle);
}
