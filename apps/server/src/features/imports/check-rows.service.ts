import type { ImportCounts } from '@genjin/domain/import';
import { rowTroubles } from '@genjin/domain/import-problem';
import type { SheetPlan } from '@genjin/domain/list-import/sheet-plan';
import { localDate } from '@genjin/domain/zoned-time';
import { fillNameKeys } from '#features/customers/fill-name-keys.service';
import { teamSettings } from '#features/settings/settings.service';
import type { Ctx, Surroundings } from '#kit/context';
import type { Tx } from '#kit/db';
import { DocumentRefused } from '#kit/documents/read/document-refused';
import { outlineDocument, runOverRows } from '#kit/documents/read/read-document';
import { colleaguesFor } from './colleagues.service.ts';
import { takeTime } from './decide-rows.store.ts';
import { findKnown, markConflicts, markSameFile } from './duplicates.store.ts';
import { fieldWarnings } from './field-warnings.ts';
import { countRows, deleteRows, insertRows, selectOwnersNamed, warnOfOwner } from './import-rows.store.ts';
import { type KeptImport, updateImport, writeProgress } from './imports.store.ts';
import { ImportRefused, problemOf } from './read-upload.service.ts';
import { rememberFailedColumns } from './remember-mapping.service.ts';
import { stageCards } from './stage-cards.ts';
import type { StagingInput } from './stage-rows.ts';
import type { StagedBatch } from './staged-record.store.ts';
import { whileStill, workOn } from './work-on-import.service.ts';

/**
 * Reading, checking and search keys take the reading process half a minute for fifty thousand rows on a busy machine, and with the words
 * of Chinese in memory more room than reading alone.
 */
const limits = { seconds: 600, memoryBytes: 208 * 1024 * 1024 };

/** The job of the dry run: reads every row anew and writes no customer. */
export async function checkRows(surroundings: Surroundings, importId: string, signal: AbortSignal): Promise<void> {
  const work = await workOn(surroundings, importId, 'checking');
  if (!work) return;
  const { ctx, one } = work;
  try {
    await fillNameKeys(surroundings, signal);
    const began = await whileStill(surroundings, importId, 'checking', async (tx) => {
      await deleteRows(tx, importId);
      return true;
    });
    if (!began) return;
    const counted = await stageAll(ctx, one, signal);
    if (counted) await finish(ctx, importId, counted);
  } catch (error) {
    if (signal.aborted) throw error;
    const problem = problemOf(error);
    if (error instanceof DocumentRefused && error.cause)
      surroundings.log.warn({ importId, cause: String(error.cause) }, 'staging failed');
    await whileStill(surroundings, importId, 'checking', (tx) =>
      updateImport(tx, importId, { state: 'arranging', problem, counts: {} }),
    );
  }
}

type Progress = Pick<ImportCounts, 'rows' | 'failed' | 'warned' | 'passedOver'>;

/** Stages batch after batch; null where somebody cancelled meanwhile. */
async function stageAll(ctx: Ctx, one: KeptImport, signal: AbortSignal): Promise<Progress | null> {
  const counts = { rows: 0, failed: 0, warned: 0, passedOver: 0 };
  for await (const batch of await batchesOf(ctx, one, signal)) {
    counts.rows = batch.to;
    for (const key of ['failed', 'warned', 'passedOver'] as const) counts[key] += batch[key];
    const kept = await whileStill(ctx, one.id, 'checking', async (tx) => {
      if (batch.to >= batch.from) {
        await insertRows(tx, one.id, batch.rows);
        await findKnown(tx, one.id, batch.from, batch.to);
      }
      await writeProgress(tx, one.id, { counts });
      return true;
    });
    if (!kept) return null;
  }
  return counts;
}

async function batchesOf(ctx: Ctx, one: KeptImport, signal: AbortSignal): Promise<AsyncIterable<StagedBatch>> {
  if (one.fileId === null) throw new ImportRefused('file_gone');
  const { methods, sources, topics, rules } = await teamSettings(ctx.db);
  const today = localDate(ctx.now, ctx.zone);
  const plans = (one.sheets ?? []).map(({ preview: _, ...plan }): SheetPlan | null => (plan.use ? plan : null));
  const input: StagingInput = {
    context: { words: { methods, sources, topics }, today },
    rules: { zone: ctx.zone, today, pauseDays: rules.pauseDays },
    plans,
  };
  const file = ctx.files.pathOf(one.fileId);
  const options = { name: one.fileName, encoding: one.encoding };
  if (plans.length > 0) {
    const task = { module: new URL('./stage-rows.ts', import.meta.url), input };
    return runOverRows<StagedBatch>(file, task, { ...options, limits }, signal);
  }
  const { document } = await outlineDocument(file, options, signal);
  if (document.kind !== 'cards') throw new ImportRefused('no_form');
  return stageCards(document.cards, input);
}

async function finish(ctx: Ctx, importId: string, { passedOver }: Progress): Promise<void> {
  await whileStill(ctx, importId, 'checking', async (tx, one) => {
    await takeTime(tx);
    await markSameFile(tx, importId);
    await markConflicts(tx, importId, fieldWarnings);
    await warnOfOwners(tx, ctx, importId);
    const counts = await countRows(tx, importId);
    if (counts.failed > 0) await rememberFailedColumns(tx, ctx, one.sheets ?? []);
    await updateImport(tx, importId, { state: 'checked', counts: { ...counts, passedOver } });
  });
}

/** An owner who is not found, or for whom the importer may not make customers, is told before the run. */
async function warnOfOwners(tx: Tx, ctx: Ctx, importId: string): Promise<void> {
  const named = await selectOwnersNamed(tx, importId);
  if (named.length === 0) return;
  const colleagues = await colleaguesFor(tx, ctx);
  for (const owner of named) {
    if (Object.hasOwn(colleagues.owners, owner)) continue;
    const trouble = Object.hasOwn(colleagues.people, owner) ? rowTroubles.owner_refused : rowTroubles.owner_unknown;
    await warnOfOwner(tx, importId, owner, { severity: 'warning', column: null, value: owner, ...trouble });
  }
}
