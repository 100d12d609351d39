import { setTimeout as pause } from 'node:timers/promises';
import { audit } from '#kit/audit';
import type { Ctx, Surroundings } from '#kit/context';
import type { Tx } from '#kit/db';
import { type KeptCustomer, type KeptImport, updateImport, writeProgress } from './imports.store.ts';
import { takeBackMerge } from './take-back-merge.service.ts';
import { deleteMade, lockMade, markFormsUndone, markTakenBack, selectMerged } from './undo.store.ts';
import { whileStill, workOn } from './work-on-import.service.ts';

const chunkSize = { customers: 100, merges: 20 } as const;
/** Milliseconds between two transactions, in which the database is all the others'. */
const breath = 5;

/**
 * The job that takes an import back, chunk after chunk, each one transaction: merges field by field, then the customers that it made.
 * What somebody changed since stays and is listed.
 */
export async function undoRows(surroundings: Surroundings, importId: string, signal: AbortSignal): Promise<void> {
  const work = await workOn(surroundings, importId, 'undoing');
  if (!work) return;
  const { ctx } = work;
  for (let left: boolean | null = true; left; await pause(breath)) {
    signal.throwIfAborted();
    left = await whileStill(ctx, importId, 'undoing', (tx, one) => takeBackMerges(tx, ctx, one));
  }
  for (let after: string | null = null, left = true; left; await pause(breath)) {
    signal.throwIfAborted();
    after = await deleteNext(ctx, importId, after, chunkSize.customers);
    left = after !== null;
  }
  await whileStill(ctx, importId, 'undoing', async (tx, one) => {
    await markFormsUndone(tx, importId);
    await updateImport(tx, importId, { state: 'undone', undoEndsAt: null });
    await audit(tx, ctx, 'import.undone', importId, { kept: one.kept.length });
  });
}

async function takeBackMerges(tx: Tx, ctx: Ctx, one: KeptImport): Promise<boolean> {
  const pieces = await selectMerged(tx, one.id, chunkSize.merges);
  const kept: KeptCustomer[] = [];
  for (const piece of pieces) {
    const stays = await takeBackMerge(tx, ctx, one, piece);
    if (stays) kept.push(stays);
    await markTakenBack(tx, one.id, piece);
  }
  await keep(tx, one, kept);
  return pieces.length > 0;
}

/** Deletes the next customers; gives the last one's id, null at the end. */
async function deleteNext(ctx: Ctx, importId: string, after: string | null, limit: number): Promise<string | null> {
  try {
    return await whileStill(ctx, importId, 'undoing', async (tx, one) => {
      const made = await lockMade(tx, importId, after, limit);
      const changed = made.filter((customer) => customer.changed);
      await deleteMade(tx, importId, idsOf(made.filter((customer) => !customer.changed)));
      await keep(
        tx,
        one,
        changed.map(({ id, name }) => ({ customerId: id, name, why: 'edited' })),
      );
      return made.at(-1)?.id ?? null;
    });
  } catch (error) {
    // Something of a later version refers to one of them.
    if ((error as { code?: string }).code !== '23503') throw error;
    return limit > 1 ? oneByOne(ctx, importId, after, limit) : keepNext(ctx, importId, after);
  }
}

async function oneByOne(ctx: Ctx, importId: string, after: string | null, count: number): Promise<string | null> {
  let last = after;
  for (let done = 0; done < count; done++) {
    const next = await deleteNext(ctx, importId, last, 1);
    if (next === null) return null;
    last = next;
  }
  return last;
}

function keepNext(ctx: Ctx, importId: string, after: string | null): Promise<string | null> {
  return whileStill(ctx, importId, 'undoing', async (tx, one) => {
    const [customer] = await lockMade(tx, importId, after, 1);
    if (customer) await keep(tx, one, [{ customerId: customer.id, name: customer.name, why: 'in_use' }]);
    return customer?.id ?? null;
  });
}

/** Lists what stays, each customer once. */
async function keep(tx: Tx, one: KeptImport, more: readonly KeptCustomer[]): Promise<void> {
  const fresh = more.filter(({ customerId }) => !one.kept.some((kept) => kept.customerId === customerId));
  const unique = [...new Map(fresh.map((kept) => [kept.customerId, kept])).values()];
  if (unique.length > 0) await writeProgress(tx, one.id, { kept: [...one.kept, ...unique] });
}

const idsOf = (all: readonly { readonly id: string }[]): string[] => all.map(({ id }) => id);
