import { createHash } from 'node:crypto';
import type { SignedIn, Surroundings } from '#kit/context';
import { type Credential, selectSignedIn } from './sessions.store.ts';

/** The form in which the database knows a secret that only its holder has in full. */
export function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}

/**
 * Who sends a request: by `Authorization: Bearer` (a personal API token) or by the session cookie; null for nobody.
 * Read from the database each time, so that an ended session or a disabled person is out at once.
 */
export async function authenticate(
  { db, auth }: Pick<Surroundings, 'db' | 'auth'>,
  request: Request,
  now: string,
): Promise<SignedIn | null> {
  const credential = credentialOf(auth, request);
  return credential ? ((await selectSignedIn(db, credential, now)) ?? null) : null;
}

function credentialOf(auth: Surroundings['auth'], request: Request): Credential | null {
  const bearer = /^Bearer (\S+)$/i.exec(request.headers.get('authorization') ?? '')?.[1];
  if (bearer) return { apiTokenHash: hashToken(bearer) };
  const sessionToken = auth.sessionTokenOf(request);
  return sessionToken ? { sessionToken } : null;
}
