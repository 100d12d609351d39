import type { ImportState } from '@genjin/domain/import';
import { may } from '@genjin/domain/policy';
import { actAs } from '#features/sessions/act-as.service';
import type { Ctx, Surroundings } from '#kit/context';
import { inTx, type Tx } from '#kit/db';
import { type KeptImport, lockImport, selectImport, updateImport } from './imports.store.ts';

/** An import that a job works on, in the name of whoever brought the file. */
export interface Work {
  readonly ctx: Ctx;
  readonly one: KeptImport;
}

/**
 * The import of a job, in its importer's name and with the rights they have now; null where there is nothing left to do: it was
 * cancelled, or another worker was faster. Where the importer may not import any more, the import ends.
 */
export async function workOn(surroundings: Surroundings, importId: string, state: ImportState): Promise<Work | null> {
  const one = await selectImport(surroundings.db, importId);
  if (one?.state !== state) return null;
  const ctx = await actAs(surroundings, one.userId);
  if (ctx && may(ctx.asker, 'customer.import')) return { ctx, one };
  await inTx(surroundings.db, async (tx) => {
    const held = await lockImport(tx, importId);
    const problem = { code: 'person_gone', details: {} };
    if (held?.state === state) await updateImport(tx, importId, { state: 'cancelled', problem });
  });
  return null;
}

/** Does a piece of a job in a transaction, as long as the import is still in the state that the job belongs to. */
export function whileStill<T>(
  { db }: Pick<Surroundings, 'db'>,
  importId: string,
  state: ImportState,
  piece: (tx: Tx, one: KeptImport) => Promise<T>,
): Promise<T | null> {
  return inTx(db, async (tx) => {
    const one = await lockImport(tx, importId);
    return one?.state === state ? piece(tx, one) : null;
  });
}
