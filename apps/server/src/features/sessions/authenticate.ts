import { createHash } from 'node:crypto';
import { getSessionCookie } from 'better-auth/cookies';
import type { SignedIn } from '#kit/context';
import type { Db } from '#kit/db';
import { type Credential, selectSignedIn } from './sessions.store.ts';

/** The form in which the database knows a secret that only its holder has in full. */
export function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}

/**
 * Who sends a request: by `Authorization: Bearer` (a personal API token) or by the session cookie; null for nobody.
 * Read from the database each time, so that an ended session or a disabled person is out at once.
 */
export async function authenticate(db: Db, request: Request, now: string): Promise<SignedIn | null> {
  const credential = credentialOf(request);
  return credential ? ((await selectSignedIn(db, credential, now)) ?? null) : null;
}

function credentialOf(request: Request): Credential | null {
  const bearer = /^Bearer (\S+)$/i.exec(request.headers.get('authorization') ?? '')?.[1];
  if (bearer) return { apiTokenHash: hashToken(bearer) };
  const cookie = getSessionCookie(request, { cookiePrefix: 'genjin' });
  const sessionToken = cookie ? decodeURIComponent(cookie).split('.')[0] : undefined;
  return sessionToken ? { sessionToken } : null;
}
