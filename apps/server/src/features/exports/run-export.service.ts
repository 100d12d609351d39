import { daysExportIsKept } from '@genjin/domain/export';
import type { ExportProblemCode } from '@genjin/domain/export-problem';
import { actAs } from '#features/sessions/act-as.service';
import { audit } from '#kit/audit';
import type { Ctx, Surroundings } from '#kit/context';
import { inTx } from '#kit/db';
import { refusalOf } from '#kit/db-errors';
import { TooManyRows } from '#kit/documents/write/too-many-rows';
import { ExportFailed } from './export-failed.ts';
import { beginRun, type ExportRow, noteProgress, selectExport, updateExport } from './exports.store.ts';
import { writeExport } from './write-export.service.ts';

const day = 86_400_000;

/** The largest file that is kept. */
const mostBytes = 2 * 1024 ** 3;

/** Thrown where somebody cancelled it while it was made. */
class Cancelled extends Error {}

/**
 * Makes one export in the name of who asked for it, with the rights they have now. It may begin anew after a worker was lost: the file is
 * put in its place only with the row that names it, and under the same name each time.
 */
export async function runExport(surroundings: Surroundings, id: string, signal: AbortSignal): Promise<void> {
  const { db, files } = surroundings;
  const row = await selectExport(db, id);
  if (!row) return;
  if (!(await inTx(db, (tx) => beginRun(tx, id)))) {
    if (row.state === 'cancelled') await files.remove(row.fileId);
    return;
  }
  try {
    const ctx = await actAs(surroundings, row.askedBy);
    if (!ctx) throw new ExportFailed('asker_gone');
    await make({ ...ctx, locale: row.locale }, row, signal);
  } catch (error) {
    if (error instanceof Cancelled) return;
    await giveUp(surroundings, id, error, signal);
  }
}

async function make(ctx: Ctx, row: ExportRow, signal: AbortSignal): Promise<void> {
  const { id, kind, format, masked } = row;
  const progress = async (rows: number) => {
    signal.throwIfAborted();
    if (!(await inTx(ctx.db, (tx) => noteProgress(tx, id, rows)))) throw new Cancelled();
  };
  const { fileName, rows, staged } = await writeExport(ctx, row, progress, {
    signal,
    keep: (body) => ctx.files.stage(row.fileId, body, mostBytes),
  });
  try {
    const now = ctx.clock();
    await inTx(ctx.db, async (tx) => {
      if (!(await noteProgress(tx, id, rows))) throw new Cancelled();
      await updateExport(tx, id, {
        state: 'done',
        fileName,
        bytes: staged.bytes,
        finishedAt: now.toISOString(),
        expiresAt: new Date(now.getTime() + daysExportIsKept * day).toISOString(),
      });
      const details = { kind, format, masked, rows, bytes: staged.bytes, sha256: staged.sha256 };
      await audit(tx, { ...ctx, now: now.toISOString() }, 'export.finish', id, details);
      await staged.publish();
    });
  } finally {
    await staged.discard();
  }
}

/** Says why it failed; what another try may mend is thrown on, so that the queue tries again. */
async function giveUp(
  { db, clock, log }: Surroundings,
  id: string,
  error: unknown,
  signal: AbortSignal,
): Promise<void> {
  if (signal.aborted || refusalOf(error, 'zh')?.code === 'service.busy') throw error;
  const problem = problemOf(error);
  if (problem === 'failed') log.error({ exportId: id, cause: String(error), stack: (error as Error).stack }, 'export');
  await inTx(db, async (tx) => {
    if (await beginRun(tx, id))
      await updateExport(tx, id, { state: 'failed', problem, finishedAt: clock().toISOString() });
  });
}

function problemOf(error: unknown): ExportProblemCode {
  if (error instanceof ExportFailed) return error.problem;
  return error instanceof TooManyRows ? 'too_many_rows' : 'failed';
}
