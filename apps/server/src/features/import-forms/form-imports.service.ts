import { Refusal } from '@genjin/domain/errors';
import { daysToUndo } from '@genjin/domain/import';
import { requirePermission } from '#features/access/permission.service';
import type { Ctx } from '#kit/context';
import type { Db, Tx } from '#kit/db';
import { countByState, type FormImport, lockImport, selectImport, updateImport } from './form-imports.store.ts';

export type { FormImport };

/**
 * An import whose forms the asker may look at: their own, an administrator any.
 * @throws Refusal `record.not_found`: whoever may not see it learns nothing.
 */
export async function requireFormImport(db: Db, ctx: Pick<Ctx, 'asker'>, id: string): Promise<FormImport> {
  return seenBy(ctx, await selectImport(db, id));
}

/**
 * An import whose forms the asker may work on, held until the transaction ends: their own, while it waits for review or is done.
 * @throws Refusal `permission.denied` for somebody else's, `import.wrong_state` for one that is over.
 */
export async function holdOwnFormImport(tx: Tx, ctx: Ctx, id: string): Promise<FormImport> {
  requirePermission(ctx, 'customer.import');
  const found = seenBy(ctx, await lockImport(tx, id));
  if (found.userId !== ctx.asker.id) throw new Refusal('permission.denied');
  if (found.state !== 'arranging' && found.state !== 'done') throw new Refusal('import.wrong_state');
  return found;
}

function seenBy({ asker }: Pick<Ctx, 'asker'>, found: FormImport | undefined): FormImport {
  if (found?.kind !== 'forms' || (found.userId !== asker.id && !asker.roles.includes('admin')))
    throw new Refusal('record.not_found');
  return found;
}

const day = 86_400_000;

/** Counts an import's forms anew: it is done when none waits any more, and can be undone for some days from then on. */
export async function settleFormImport(tx: Tx, ctx: Pick<Ctx, 'now'>, importId: string): Promise<void> {
  const { all, open, skipped, saved, created } = await countByState(tx, importId);
  const merged = saved - created;
  const over = open === 0;
  await updateImport(tx, importId, {
    state: over ? 'done' : 'arranging',
    counts: {
      rows: all,
      new: created,
      duplicate: merged,
      failed: 0,
      warned: 0,
      passedOver: 0,
      done: saved + skipped,
      created,
      merged,
      skipped,
    },
    finishedAt: over ? ctx.now : null,
    undoEndsAt: over && saved > 0 ? new Date(Date.parse(ctx.now) + daysToUndo * day).toISOString() : null,
  });
}
