import type { Tx } from '#kit/db';
import { deleteInvitationOf } from './invitations.store.ts';
import { deleteApiTokens, deleteSessions } from './sessions.store.ts';

/** Ends everything a person can come in by, with the transaction: sessions, API tokens and open invitations. */
export async function endAccess(tx: Tx, userId: string): Promise<void> {
  await deleteSessions(tx, userId, null);
  await deleteApiTokens(tx, userId);
  await deleteInvitationOf(tx, userId);
}
