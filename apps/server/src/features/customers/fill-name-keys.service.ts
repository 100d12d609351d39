import type { Surroundings } from '#kit/context';
import { inTx } from '#kit/db';
import { nameColumnsOf } from './name-columns.ts';
import { lockWithoutKeys, someWithoutKeys, writeKeys } from './name-keys.store.ts';

const atOnce = 500;

/** Gives the customers from before there were keys for duplicates theirs, some at a time. */
export async function fillNameKeys({ db }: Pick<Surroundings, 'db'>, signal?: AbortSignal): Promise<void> {
  if (!(await someWithoutKeys(db))) return;
  for (let count = atOnce; count === atOnce; ) {
    signal?.throwIfAborted();
    count = await inTx(db, async (tx) => {
      const found = await lockWithoutKeys(tx, atOnce);
      if (found.length > 0)
        await writeKeys(
          tx,
          found.map((one) => ({ id: one.id, ...nameColumnsOf(one) })),
        );
      return found.length;
    });
  }
}
