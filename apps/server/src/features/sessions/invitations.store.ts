import type { Db, Tx } from '#kit/db';

/** A person has one invitation at a time: a new one takes the place of the former. */
export async function upsertInvitation(
  tx: Tx,
  row: { readonly userId: string; readonly tokenHash: string; readonly expiresAt: string },
): Promise<void> {
  const { tokenHash, expiresAt } = row;
  await tx
    .insertInto('invitations')
    .values(row)
    .onConflict((conflict) => conflict.column('userId').doUpdateSet({ tokenHash, expiresAt }))
    .execute();
}

/** Who an open invitation is for. */
export function selectInvited(db: Db, tokenHash: string, now: string) {
  return db
    .selectFrom('invitations')
    .innerJoin('users', 'users.id', 'invitations.userId')
    .select(['users.id', 'users.name', 'users.email'])
    .where('invitations.tokenHash', '=', tokenHash)
    .where('invitations.expiresAt', '>', now)
    .where('users.state', '!=', 'disabled')
    .executeTakeFirst();
}

/** Uses an invitation up. @returns whose it was; undefined when it is gone. */
export async function deleteInvitation(tx: Tx, tokenHash: string, now: string): Promise<string | undefined> {
  const row = await tx
    .deleteFrom('invitations')
    .where('tokenHash', '=', tokenHash)
    .where('expiresAt', '>', now)
    .returning('userId')
    .executeTakeFirst();
  return row?.userId;
}

export async function deleteInvitationOf(tx: Tx, userId: string): Promise<void> {
  await tx.deleteFrom('invitations').where('userId', '=', userId).execute();
}
