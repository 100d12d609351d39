import type { Role } from '@genjin/domain/policy';
import { type RawBuilder, sql } from 'kysely';
import type { Db } from '#kit/db';

/** What a request carries to say who it is from: a session's token, or the hash of a personal API token. */
export type Credential = { readonly sessionToken: string } | { readonly apiTokenHash: string };

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
      : sql`select user_id, null::uuid as session_id from api_tokens where token_hash = ${credential.apiTokenHash}`;
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
