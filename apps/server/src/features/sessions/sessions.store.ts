import type { Role } from '@genjin/domain/policy';
import { type RawBuilder, sql } from 'kysely';
import type { Db, Tx } from '#kit/db';

/** What a request carries to say who it is from: a session's token, or the hash of a personal API token. */
export type Credential =
  | { readonly sessionToken: string }
  | { readonly apiTokenHash: string }
  /** Nobody's request: a job that works on in somebody's name. */
  | { readonly inNameOf: string };

export interface SignedInRow {
  readonly id: string;
  readonly name: string;
  readonly locale: 'zh' | 'en';
  readonly roles: Role[];
  readonly departmentIds: string[];
  readonly sessionId: string | null;
}

/** The active person behind a credential, with their department and all below it, in one statement; undefined for nobody. */
export async function selectSignedIn(db: Db, credential: Credential, now: string): Promise<SignedInRow | undefined> {
  const holder: RawBuilder<unknown> =
    'sessionToken' in credential
      ? sql`select user_id, id as session_id from sessions where token = ${credential.sessionToken} and expires_at > ${now}::timestamptz`
      : 'apiTokenHash' in credential
        ? sql`select user_id, null::uuid as session_id from api_tokens where token_hash = ${credential.apiTokenHash}`
        : sql`select ${credential.inNameOf}::uuid as user_id, null::uuid as session_id`;
  const result = await sql<SignedInRow>`
    select users.id, users.name, users.locale, users.roles, holder.session_id as "sessionId",
      case when users.department_id is null or not users.roles && array['manager', 'read_only'] then '{}'::uuid[] else array(
        with recursive below as (
          select users.department_id as id
          union
          select departments.id from departments join below on departments.parent_id = below.id
        )
        select id from below
      ) end as "departmentIds"
    from (${holder}) holder join users on users.id = holder.user_id
    where users.state = 'active'`.execute(db);
  return result.rows[0];
}

/** The active person of an e-mail address, for commands that act in somebody's name. */
export async function selectPersonByEmail(db: Db, email: string): Promise<SignedInRow | undefined> {
  const { rows } = await sql<SignedInRow>`
    select users.id, users.name, users.locale, users.roles, null as "sessionId", '{}'::uuid[] as "departmentIds"
    from users where email = ${email.trim().toLowerCase()} and state = 'active'`.execute(db);
  return rows[0];
}

export interface CredentialRow {
  readonly userId: string;
  readonly name: string;
  readonly email: string;
  readonly state: string;
  readonly password: string | null;
}

function credentials(db: Db) {
  return db
    .selectFrom('users')
    .leftJoin('accounts', (join) =>
      join.onRef('accounts.userId', '=', 'users.id').on('accounts.providerId', '=', 'credential'),
    )
    .select(['users.id as userId', 'users.name', 'users.email', 'users.state', 'accounts.password']);
}

export function selectCredentialByEmail(db: Db, email: string): Promise<CredentialRow | undefined> {
  return credentials(db).where('users.email', '=', email).executeTakeFirst();
}

/** The person's row stays as it is until the transaction ends; `share` lets others sign in meanwhile. */
export function lockCredential(tx: Tx, userId: string, how: 'share' | 'update'): Promise<CredentialRow | undefined> {
  const query = credentials(tx).where('users.id', '=', userId);
  return (how === 'share' ? query.forShare('users') : query.forNoKeyUpdate('users')).executeTakeFirst();
}

export function selectSessions(db: Db, userId: string, now: string) {
  return db
    .selectFrom('sessions')
    .select(['id', 'createdAt', 'expiresAt', 'userAgent'])
    .where('userId', '=', userId)
    .where('expiresAt', '>', now)
    .orderBy('createdAt', 'desc')
    .orderBy('id', 'desc')
    .execute();
}

/** @returns whether there was one. */
export async function deleteSession(tx: Tx, userId: string, id: string): Promise<boolean> {
  const { rows } = await sql`delete from sessions where id::text = ${id} and user_id = ${userId} returning id`.execute(
    tx,
  );
  return rows.length > 0;
}

export async function deleteSessionById(tx: Tx, id: string): Promise<void> {
  await tx.deleteFrom('sessions').where('id', '=', id).execute();
}

/** All sessions of a person but one (null: all). */
export async function deleteSessions(tx: Tx, userId: string, but: string | null): Promise<void> {
  await tx
    .deleteFrom('sessions')
    .where('userId', '=', userId)
    .$if(but !== null, (query) => query.where('id', '!=', but ?? ''))
    .execute();
}

export async function deleteExpiredSessions(tx: Tx, userId: string, now: string): Promise<void> {
  await tx.deleteFrom('sessions').where('userId', '=', userId).where('expiresAt', '<=', now).execute();
}

export async function deleteApiTokens(tx: Tx, userId: string): Promise<void> {
  await tx.deleteFrom('apiTokens').where('userId', '=', userId).execute();
}

export async function insertApiToken(tx: Tx, row: { id: string; userId: string; tokenHash: string }): Promise<void> {
  await tx.insertInto('apiTokens').values(row).execute();
}

/** Lets a session live on if it was last carried on before `before`: `idle` seconds from now, but never past `absolute` from its start. */
export async function extendSession(
  db: Db,
  id: string,
  times: { readonly now: string; readonly before: string; readonly idle: number; readonly absolute: number },
): Promise<{ token: string; expiresAt: string } | undefined> {
  const { rows } = await sql<{ token: string; expiresAt: string }>`
    update sessions set updated_at = ${times.now}::timestamptz,
      expires_at = least(${times.now}::timestamptz + make_interval(secs => ${times.idle}), created_at + make_interval(secs => ${times.absolute}))
    where id = ${id} and updated_at <= ${times.before}::timestamptz
    returning token, expires_at as "expiresAt"`.execute(db);
  return rows[0];
}
