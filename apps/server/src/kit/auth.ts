import { createHmac, timingSafeEqual } from 'node:crypto';
import { betterAuth } from 'better-auth';
import { parseCookies } from 'better-auth/cookies';
import { generateRandomString } from 'better-auth/crypto';
import { createInternalAdapter } from 'better-auth/db';
import { getAdapter } from 'better-auth/db/adapter';
import { generateCookie, generateSignedCookie } from 'hono/cookie';
import type { KyselyPlugin } from 'kysely';
import { v7 as uuidv7 } from 'uuid';
import type { Db, Tx } from './db.ts';

export interface AuthOptions {
  readonly db: Db;
  /** Signs the session cookies. */
  readonly secret: string;
  /** The address people type; decides whether cookies are `Secure`. */
  readonly publicUrl: string;
}

/** A session as it was just opened. */
interface OpenedSession {
  readonly id: string;
  readonly token: string;
}

/** What the sign-in library writes, inside a transaction of ours: it stands or falls with the audit rows and checks around it. */
interface Credentials {
  /** Sets a person's password, also their first one, from its hash. */
  setPassword(userId: string, hash: string): Promise<void>;
  openSession(userId: string, now: string, userAgent: string | null): Promise<OpenedSession>;
}

export interface Auth {
  hashPassword(password: string): Promise<string>;
  /** Whether a password is the one behind a hash; without a hash it answers no after the same time. */
  passwordMatches(password: string, hash: string | null): Promise<boolean>;
  within(tx: Tx): Promise<Credentials>;
  /** The `Set-Cookie` value that carries a session, for `seconds`. */
  sessionCookie(token: string, seconds: number): Promise<string>;
  /** The `Set-Cookie` value that takes the session away. */
  noSessionCookie(): Promise<string>;
  /** The session token that a request carries under our signature; null without one. */
  sessionTokenOf(request: Request): string | null;
  /** The library itself, whose own routes are not mounted. */
  readonly library: ReturnType<typeof openLibrary>;
}

const day = 24 * 60 * 60;

/** How long sessions live, in seconds: `idle` since they were last carried on, `absolute` since sign-in; carried on once they are a day older. */
export const sessionLife = { idle: 7 * day, absolute: 30 * day, carriedOnAfter: day } as const;

/** The sign-in library (better-auth) on our own tables: how passwords are hashed, what a session is and how its cookie looks is its business. */
export function openAuth(options: AuthOptions): Auth {
  const library = openLibrary(options);
  const secure = options.publicUrl.startsWith('https:');
  const cookieName = nameOfCookie(secure);
  let unmatchable: Promise<string> | undefined;
  return {
    library,
    async hashPassword(password) {
      return (await library.$context).password.hash(password);
    },
    async passwordMatches(password, hash) {
      const { password: passwords } = await library.$context;
      unmatchable ??= passwords.hash(generateRandomString(32));
      const matches = await passwords.verify({ hash: hash ?? (await unmatchable), password });
      return hash !== null && matches;
    },
    async within(tx) {
      const { options: settled, logger, generateId } = await library.$context;
      const rows = createInternalAdapter(await getAdapter({ ...settled, database: databaseOf(tx) }), {
        options: settled,
        logger,
        generateId,
        hooks: [],
      });
      return {
        async setPassword(userId, hash) {
          if (await rows.findCredentialAccount(userId)) await rows.updatePassword(userId, hash);
          else await rows.linkAccount({ userId, providerId: 'credential', accountId: userId, password: hash });
        },
        async openSession(userId, now, userAgent) {
          const createdAt = new Date(now);
          const expiresAt = new Date(createdAt.getTime() + sessionLife.idle * 1000);
          const times = { createdAt, updatedAt: createdAt, expiresAt };
          // No network address is kept: nobody needs it to end a session.
          const session = await rows.createSession(userId, false, { ...times, ipAddress: null, userAgent }, true);
          return { id: session.id, token: session.token };
        },
      };
    },
    async sessionCookie(token, seconds) {
      const { authCookies, secret } = await library.$context;
      const { name, attributes } = authCookies.sessionToken;
      return generateSignedCookie(name, token, secret, { path: '/', ...flagsOf(attributes), maxAge: seconds });
    },
    async noSessionCookie() {
      const { authCookies } = await library.$context;
      const { name, attributes } = authCookies.sessionToken;
      return generateCookie(name, '', { path: '/', ...flagsOf(attributes), maxAge: 0 });
    },
    sessionTokenOf(request) {
      const header = request.headers.get('cookie');
      return header ? signedToken(parseCookies(header).get(cookieName), options.secret) : null;
    },
  };
}

function openLibrary({ db, secret, publicUrl }: AuthOptions) {
  const secure = publicUrl.startsWith('https:');
  return betterAuth({
    database: databaseOf(db),
    secret,
    baseURL: publicUrl,
    basePath: '/api/auth',
    telemetry: { enabled: false },
    logger: { disabled: true },
    // Our own limit counts failures by account and by address over all processes.
    rateLimit: { enabled: false },
    advanced: {
      useSecureCookies: false,
      cookies: {
        session_token: {
          name: nameOfCookie(secure),
          attributes: { secure, sameSite: 'lax', httpOnly: true, path: '/' },
        },
      },
      database: { generateId: () => uuidv7() },
    },
    emailAndPassword: { enabled: true, disableSignUp: true, minPasswordLength: 8, maxPasswordLength: 128 },
    session: { modelName: 'sessions', expiresIn: sessionLife.idle, updateAge: sessionLife.carriedOnAfter },
    user: {
      modelName: 'users',
      // Ours to write, never the library's callers'.
      additionalFields: {
        roles: { type: 'string[]', required: true, input: false },
        state: { type: 'string', required: true, input: false },
      },
    },
    account: { modelName: 'accounts' },
    verification: { modelName: 'verifications' },
  });
}

/** Browsers take a `__Host-` cookie only over TLS, from this very host. */
function nameOfCookie(secure: boolean): string {
  return secure ? '__Host-genjin.session_token' : 'genjin.session_token';
}

function flagsOf(attributes: { secure?: boolean; httpOnly?: boolean }) {
  return { secure: attributes.secure, httpOnly: attributes.httpOnly, sameSite: 'Lax' } as const;
}

/** The value of a signed cookie (`value.signature`, HMAC-SHA-256 in base64, as the library signs), once its signature is right. */
function signedToken(cookie: string | undefined, secret: string): string | null {
  const dot = cookie?.lastIndexOf('.') ?? -1;
  if (!cookie || dot < 1) return null;
  const token = cookie.slice(0, dot);
  const expected = createHmac('sha256', secret).update(token).digest();
  const given = Buffer.from(cookie.slice(dot + 1), 'base64');
  return given.length === expected.length && timingSafeEqual(given, expected) ? token : null;
}

function databaseOf(db: Db) {
  return { db: db.withPlugin(instantsAsDates), type: 'postgres' } as const;
}

const instants = new Set(['createdAt', 'updatedAt', 'expiresAt', 'accessTokenExpiresAt', 'refreshTokenExpiresAt']);

/** Our rows carry instants as text; the library expects dates. */
const instantsAsDates: KyselyPlugin = {
  transformQuery: ({ node }) => node,
  async transformResult({ result }) {
    const rows = result.rows.map((row) =>
      Object.fromEntries(
        Object.entries(row).map(([key, value]) => [
          key,
          instants.has(key) && typeof value === 'string' ? new Date(value) : value,
        ]),
      ),
    );
    return { ...result, rows };
  },
};
