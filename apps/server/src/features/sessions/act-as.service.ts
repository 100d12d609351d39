import { v7 as uuidv7 } from 'uuid';
import type { Ctx, Surroundings } from '#kit/context';
import { selectSignedIn } from './sessions.store.ts';

/**
 * The context of a job that goes on in somebody's name: with the rights they have now, not those they had when they asked.
 * Null where they may not sign in any more. Time is the server's at this moment.
 */
export async function actAs(surroundings: Surroundings, userId: string): Promise<Ctx | null> {
  const now = surroundings.clock().toISOString();
  const asker = await selectSignedIn(surroundings.db, { inNameOf: userId }, now);
  if (!asker) return null;
  return {
    ...surroundings,
    now,
    asker,
    locale: asker.locale,
    requestId: uuidv7(),
    headers: new Headers(),
    address: '',
    addHeader: () => undefined,
  };
}
