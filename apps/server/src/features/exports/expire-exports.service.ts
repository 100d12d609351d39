import type { Surroundings } from '#kit/context';
import { inTx } from '#kit/db';
import { noteRemoved, selectExpired } from './exports.store.ts';

const atATime = 100;

/** Removes the files of exports whose time is over. What was exported, by whom and when stays on record. */
export async function removeExpired({ db, files, clock }: Surroundings, _: object, signal: AbortSignal): Promise<void> {
  const now = clock().toISOString();
  for (;;) {
    const expired = await selectExpired(db, now, atATime);
    for (const { id, fileId } of expired) {
      signal.throwIfAborted();
      await files.remove(fileId);
      await inTx(db, (tx) => noteRemoved(tx, id, now));
    }
    if (expired.length < atATime) return;
  }
}
