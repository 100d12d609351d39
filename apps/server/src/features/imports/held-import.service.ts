import { Refusal } from '@genjin/domain/errors';
import type { ImportState } from '@genjin/domain/import';
import { requirePermission } from '#features/access/permission.service';
import type { Ctx } from '#kit/context';
import type { Db, Tx } from '#kit/db';
import { type KeptImport, lockImport, selectImport } from './imports.store.ts';
import { importAsShown } from './show-import.ts';

const mayLook = (ctx: Pick<Ctx, 'asker'>, one: KeptImport): boolean =>
  one.userId === ctx.asker.id || ctx.asker.roles.includes('admin');

/**
 * An import to look at: one's own, or anybody's to an administrator, who answers for what comes into the house.
 * @throws Refusal `record.not_found`.
 */
export async function requireImport(db: Db, ctx: Ctx, id: string): Promise<KeptImport> {
  requirePermission(ctx, 'customer.import');
  const found = await selectImport(db, id);
  if (!found || !mayLook(ctx, found)) throw new Refusal('record.not_found');
  return found;
}

/**
 * One's own import, held until the transaction ends, for an edit that names the version it read.
 * @param states in which it may be edited so.
 * @throws Refusal `import.wrong_state`, `record.stale` with the import as it stands.
 */
export async function holdOwnImport(
  tx: Tx,
  ctx: Ctx,
  id: string,
  version: number | null,
  states: readonly ImportState[],
): Promise<KeptImport> {
  requirePermission(ctx, 'customer.import');
  const current = await lockImport(tx, id);
  if (!current || !mayLook(ctx, current)) throw new Refusal('record.not_found');
  if (current.userId !== ctx.asker.id) throw new Refusal('permission.denied');
  if (!states.includes(current.state)) throw new Refusal('import.wrong_state');
  if (version !== null && version !== current.version) {
    const changedBy = { id: current.userId, name: current.userName };
    throw new Refusal('record.stale', {
      details: { current: importAsShown(ctx, current), changedBy, changedAt: null },
    });
  }
  return current;
}
