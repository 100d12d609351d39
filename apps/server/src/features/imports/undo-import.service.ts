import type { HandlerAnswerOf, InputOf } from '@genjin/domain/endpoint';
import { Refusal } from '@genjin/domain/errors';
import type { importApi } from '@genjin/domain/import';
import { audit } from '#kit/audit';
import type { Ctx } from '#kit/context';
import { inTx } from '#kit/db';
import { holdOwnImport } from './held-import.service.ts';
import { importJobs } from './import-job-names.ts';
import { selectImport, updateImport } from './imports.store.ts';
import { countsOf, importAsShown } from './show-import.ts';

/** Begins to take back a whole import. */
export function undoImport(
  ctx: Ctx,
  { params, body }: InputOf<typeof importApi.undo>,
): Promise<HandlerAnswerOf<typeof importApi.undo>> {
  return inTx(ctx.db, async (tx) => {
    const current = await holdOwnImport(tx, ctx, params.id, body.version, ['done', 'cancelled']);
    if (current.undoEndsAt === null) throw new Refusal('import.wrong_state');
    if (current.undoEndsAt <= ctx.now) throw new Refusal('import.undo_over');
    await updateImport(tx, current.id, { state: 'undoing', kept: [], problem: null });
    await ctx.jobs.enqueue(tx, importJobs.undo, { importId: current.id });
    const { created, merged } = countsOf(current);
    await audit(tx, ctx, 'import.undo', current.id, { created, merged });
    const after = await selectImport(tx, params.id);
    if (!after) throw new Refusal('record.not_found');
    return importAsShown(ctx, after);
  });
}
