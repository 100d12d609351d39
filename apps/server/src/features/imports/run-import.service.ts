import type { HandlerAnswerOf, InputOf } from '@genjin/domain/endpoint';
import { Refusal } from '@genjin/domain/errors';
import { daysToUndo, type importApi } from '@genjin/domain/import';
import { audit } from '#kit/audit';
import type { Ctx } from '#kit/context';
import { type Db, inTx, type Tx } from '#kit/db';
import { holdOwnImport } from './held-import.service.ts';
import { importJobs } from './import-job-names.ts';
import { type KeptImport, selectImport, updateImport } from './imports.store.ts';
import { countsOf, importAsShown } from './show-import.ts';

type Shown = HandlerAnswerOf<typeof importApi.run>;

/** Begins to import the checked rows, or goes on where a cancelled run left off. */
export function runImport(ctx: Ctx, { params, body }: InputOf<typeof importApi.run>): Promise<Shown> {
  return inTx(ctx.db, async (tx) => {
    const current = await holdOwnImport(tx, ctx, params.id, body.version, ['checked', 'cancelled']);
    const { new: fresh, duplicate } = countsOf(current);
    if (current.kind !== 'list' || current.fileId === null || fresh + duplicate === 0)
      throw new Refusal('import.wrong_state');
    await updateImport(tx, current.id, { state: 'running', problem: null });
    await ctx.jobs.enqueue(tx, importJobs.run, { importId: current.id });
    await audit(tx, ctx, 'import.run', current.id, { rows: fresh + duplicate, onDuplicate: current.onDuplicate });
    return shown(tx, ctx, current.id);
  });
}

/** Stops what an import is doing. A dry run can be done again; of a run, what is in stays and can be undone. */
export function cancelImport(ctx: Ctx, { params, body }: InputOf<typeof importApi.cancel>): Promise<Shown> {
  const states = ['reading', 'arranging', 'checking', 'checked', 'running'] as const;
  return inTx(ctx.db, async (tx) => {
    const current = await holdOwnImport(tx, ctx, params.id, body.version, states);
    if (current.state === 'checking') await updateImport(tx, current.id, { state: 'arranging', counts: {} });
    else if (current.state === 'running') await updateImport(tx, current.id, { state: 'cancelled', ...endOf(ctx.now) });
    else await updateImport(tx, current.id, { state: 'cancelled', finishedAt: ctx.now });
    const { done, created, merged } = countsOf(current);
    await audit(tx, ctx, 'import.cancel', current.id, { state: current.state, done, created, merged });
    return shown(tx, ctx, current.id);
  });
}

/** When a run ended, and until when it can be undone. */
export function endOf(now: string): Required<Pick<KeptImport, 'finishedAt' | 'undoEndsAt'>> {
  return { finishedAt: now, undoEndsAt: new Date(Date.parse(now) + daysToUndo * 86_400_000).toISOString() };
}

async function shown(db: Db | Tx, ctx: Ctx, id: string): Promise<Shown> {
  const after = await selectImport(db, id);
  if (!after) throw new Refusal('record.not_found');
  return importAsShown(ctx, after);
}
