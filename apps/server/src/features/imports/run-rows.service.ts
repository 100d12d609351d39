import { setTimeout as pause } from 'node:timers/promises';
import type { ImportCounts } from '@genjin/domain/import';
import { type RowTrouble, rowTroubles } from '@genjin/domain/import-problem';
import { archivedActionResult, importedFrom } from '@genjin/domain/imported-record';
import { localDate } from '@genjin/domain/zoned-time';
import { audit } from '#kit/audit';
import type { Ctx, Surroundings } from '#kit/context';
import type { Tx } from '#kit/db';
import type { Chunk } from './chunk.store.ts';
import { type Colleagues, colleaguesFor } from './colleagues.service.ts';
import { decideRows, takeTime } from './decide-rows.store.ts';
import { addProblem } from './import-rows.store.ts';
import { type KeptImport, updateImport, writeProgress } from './imports.store.ts';
import { mergeRow } from './merge-row.service.ts';
import { rememberFailedColumns } from './remember-mapping.service.ts';
import { endOf } from './run-import.service.ts';
import { markMerged, markRows, selectOrphans, selectRecord, selectWaiting, type WaitingRow } from './run-rows.store.ts';
import { countsOf } from './show-import.ts';
import { lookAtRows, lookAtSizes } from './statistics.store.ts';
import { whileStill, workOn } from './work-on-import.service.ts';
import { writeRows } from './write-rows.store.ts';

/** A transaction lasts some tenths of a second, so that others hardly wait and little is done twice after a kill. */
const chunkSize = { rows: 250, merges: 20 } as const;
/** Milliseconds between two of them, in which the database is all the others'. */
const breath = 5;

/**
 * The job that imports the checked rows, chunk after chunk. Each is one transaction that also marks its rows, with ids given beforehand:
 * wherever it is killed, it goes on with exactly the rows that are left.
 */
export async function runRows(surroundings: Surroundings, importId: string, signal: AbortSignal): Promise<void> {
  const work = await workOn(surroundings, importId, 'running');
  if (!work) return;
  const decided = await whileStill(surroundings, importId, 'running', async (tx, one) => {
    await takeTime(tx);
    await decideRows(tx, importId, one.onDuplicate);
    return true;
  });
  if (!decided) return;
  await lookAtRows(surroundings.db);
  let chunks = 0;
  for (let after: number | null = 0; after !== null; await pause(breath)) {
    signal.throwIfAborted();
    after = await nextChunk(surroundings, importId, after);
    chunks++;
    if (chunks === 1 || chunks === 10 || chunks === 100) await lookAtSizes(surroundings.db, chunks * chunkSize.rows);
  }
}

/** Imports the next rows from after a number; gives the last one's, null when none are left, or when somebody stopped it. */
async function nextChunk(surroundings: Surroundings, importId: string, after: number): Promise<number | null> {
  // The rights are asked for anew with every chunk: whoever loses them stops at once.
  const work = await workOn(surroundings, importId, 'running');
  if (!work) return null;
  const { ctx } = work;
  try {
    return await importRows(ctx, importId, after, chunkSize.rows);
  } catch (error) {
    if (!isOfARow(error)) throw error;
    surroundings.log.warn({ importId, cause: String(error) }, 'a row could not be stored');
    return importOneByOne(ctx, importId, after);
  }
}

/** A row that the database refuses for what it says, which no other try will change. */
function isOfARow(error: unknown): boolean {
  return error instanceof Error && /^2[23]/.test(String((error as Error & { code?: string }).code ?? ''));
}

/** One row a transaction, so that the one that cannot be stored fails alone. */
async function importOneByOne(ctx: Ctx, importId: string, after: number): Promise<number | null> {
  let last = after;
  for (let done = 0; done < chunkSize.rows; done++) {
    const next = await importRows(ctx, importId, last, 1).catch((error: unknown) => {
      if (!isOfARow(error)) throw error;
      return failNext(ctx, importId, last);
    });
    if (next === null) return null;
    last = next;
  }
  return last;
}

function failNext(ctx: Ctx, importId: string, after: number): Promise<number | null> {
  return whileStill(ctx, importId, 'running', async (tx, one) => {
    const [row] = await selectWaiting(tx, importId, { after, rows: 1, merges: 1 });
    if (!row) return null;
    await fail(tx, importId, [row.number], rowTroubles.not_stored);
    await writeProgress(tx, importId, { counts: added(one, { done: 1, failed: 1 }) });
    return row.number;
  });
}

function importRows(ctx: Ctx, importId: string, after: number, limit: number): Promise<number | null> {
  return whileStill(ctx, importId, 'running', async (tx, one) => {
    const rows = await selectWaiting(tx, importId, { after, rows: limit, merges: chunkSize.merges });
    const last = rows.at(-1);
    if (!last) {
      await end(tx, ctx, one);
      return null;
    }
    await writeProgress(tx, importId, { counts: added(one, await importThese(tx, ctx, one, rows)) });
    return last.number;
  });
}

async function importThese(
  tx: Tx,
  ctx: Ctx,
  one: KeptImport,
  rows: readonly WaitingRow[],
): Promise<Partial<ImportCounts>> {
  const [create, skip] = [numbersOf(rows, 'create'), numbersOf(rows, 'skip')];
  const orphans = await selectOrphans(tx, one.id, numbersOf(rows, 'join'), create);
  if (orphans.length > 0) await fail(tx, one.id, orphans, rowTroubles.above_missing);
  await markRows(tx, one.id, skip, 'skipped');
  if (one.onDuplicate === 'merge') await tellUnmerged(tx, one.id, rows);
  const merging = rows.filter(({ action }) => action === 'merge');
  const { merged, failed } = await mergeRows(tx, ctx, one, merging);
  const join = numbersOf(rows, 'join').filter((number) => !orphans.includes(number));
  const chunk = chunkOf(ctx, one, await colleaguesFor(tx, ctx), rows);
  await writeRows(tx, { ...chunk, create, join, merge: merged });
  await markRows(tx, one.id, [...create, ...join], 'done');
  return {
    done: rows.length,
    created: create.length,
    merged: join.length + merged.length,
    skipped: skip.length,
    failed: orphans.length + failed,
  };
}

/** Where known customers are to be merged, what is left out without having been chosen only looks like one. */
async function tellUnmerged(tx: Tx, importId: string, rows: readonly WaitingRow[]): Promise<void> {
  const numbers = rows.filter(({ action, chosen }) => action === 'skip' && !chosen).map(({ number }) => number);
  const problem = { severity: 'warning', column: null, value: '', ...rowTroubles.only_similar } as const;
  if (numbers.length > 0) await addProblem(tx, importId, numbers, problem);
}

async function mergeRows(tx: Tx, ctx: Ctx, one: KeptImport, rows: readonly WaitingRow[]) {
  const merged: number[] = [];
  for (const row of rows) {
    const found = await selectRecord(tx, one.id, row.number);
    if (!found) continue;
    const outcome = await mergeRow(tx, ctx, found.record, found.duplicates, reasonOf(ctx, one, row));
    if (outcome.ok) {
      await markMerged(tx, one.id, row.number, { customerId: outcome.customerId, changes: outcome.merged });
      merged.push(row.number);
    } else await fail(tx, one.id, [row.number], outcome.trouble);
  }
  return { merged, failed: rows.length - merged.length };
}

function chunkOf(ctx: Ctx, one: KeptImport, { people, owners }: Colleagues, rows: readonly WaitingRow[]): Chunk {
  return {
    importId: one.id,
    create: [],
    join: [],
    merge: [],
    importerId: ctx.asker.id,
    now: ctx.now,
    today: localDate(ctx.now, ctx.zone),
    people,
    owners,
    reasons: new Map(rows.map((row) => [row.number, reasonOf(ctx, one, row)])),
    archived: archivedActionResult[ctx.locale],
  };
}

function reasonOf(ctx: Ctx, { fileName, sheets }: KeptImport, { sheet, line }: WaitingRow): string {
  const name = (sheets?.length ?? 0) > 1 ? `“${sheets?.[sheet]?.name ?? ''}”` : '';
  return importedFrom(fileName, ctx.locale === 'zh' ? `${name}第 ${line} 行` : `${name} row ${line}`)[ctx.locale];
}

function fail(tx: Tx, importId: string, numbers: readonly number[], trouble: RowTrouble): Promise<void> {
  return addProblem(tx, importId, numbers, { severity: 'error', column: null, value: '', ...trouble });
}

const numbersOf = (rows: readonly WaitingRow[], action: WaitingRow['action']): number[] =>
  rows.filter((row) => row.action === action).map(({ number }) => number);

function added(one: KeptImport, more: Partial<ImportCounts>): ImportCounts {
  const counts = countsOf(one);
  for (const [key, count] of Object.entries(more)) counts[key as keyof ImportCounts] += count;
  return counts;
}

async function end(tx: Tx, ctx: Ctx, one: KeptImport): Promise<void> {
  await updateImport(tx, one.id, { state: 'done', ...endOf(ctx.now) });
  const { created, merged, skipped, failed } = countsOf(one);
  if (failed > 0) await rememberFailedColumns(tx, ctx, one.sheets ?? []);
  await audit(tx, ctx, 'import.done', one.id, { created, merged, skipped, failed });
}
