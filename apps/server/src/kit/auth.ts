import { betterAuth } from 'better-auth';
import type pg from 'pg';
import { v7 as uuidv7 } from 'uuid';

export interface AuthOptions {
  readonly pool: pg.Pool;
  /** Signs the session cookies. */
  readonly secret: string;
  /** The address people type; decides whether cookies are `Secure`. */
  readonly publicUrl: string;
}

const week = 7 * 24 * 60 * 60;

/** The sign-in library on our own tables: passwords, sessions and cookies are its business, never ours. */
export function openAuth({ pool, secret, publicUrl }: AuthOptions) {
  return betterAuth({
    database: pool,
    secret,
    baseURL: publicUrl,
    basePath: '/api/auth',
    telemetry: { enabled: false },
    logger: { disabled: true },
    // Our own limit counts failures by account and by address over all processes.
    rateLimit: { enabled: false },
    advanced: {
      cookiePrefix: 'genjin',
      useSecureCookies: publicUrl.startsWith('https:'),
      defaultCookieAttributes: { sameSite: 'lax', httpOnly: true },
      database: { generateId: () => uuidv7() },
    },
    emailAndPassword: { enabled: true, disableSignUp: true, minPasswordLength: 8, maxPasswordLength: 128 },
    session: {
      modelName: 'sessions',
      expiresIn: week,
      updateAge: 24 * 60 * 60,
      fields: {
        userId: 'user_id',
        expiresAt: 'expires_at',
        ipAddress: 'ip_address',
        userAgent: 'user_agent',
        createdAt: 'created_at',
        updatedAt: 'updated_at',
      },
    },
    user: {
      modelName: 'users',
      fields: { emailVerified: 'email_verified', createdAt: 'created_at', updatedAt: 'updated_at' },
    },
    account: {
      modelName: 'accounts',
      fields: {
        accountId: 'account_id',
        providerId: 'provider_id',
        userId: 'user_id',
        accessToken: 'access_token',
        refreshToken: 'refresh_token',
        idToken: 'id_token',
        accessTokenExpiresAt: 'access_token_expires_at',
        refreshTokenExpiresAt: 'refresh_token_expires_at',
        createdAt: 'created_at',
        updatedAt: 'updated_at',
      },
    },
    verification: {
      modelName: 'verifications',
      fields: { expiresAt: 'expires_at', createdAt: 'created_at', updatedAt: 'updated_at' },
    },
  });
}

export type Auth = ReturnType<typeof openAuth>;
