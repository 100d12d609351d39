import type { HandlerAnswerOf, InputOf } from '@genjin/domain/endpoint';
import { Refusal } from '@genjin/domain/errors';
import { type Export, ExportDecision, type exportApi, formMediaTypes } from '@genjin/domain/export';
import { requirePermission } from '#features/access/permission.service';
import { audit } from '#kit/audit';
import type { Ctx } from '#kit/context';
import { type Db, inTx, type Tx } from '#kit/db';
import type { OutgoingFile } from '#kit/file-answer';
import { pageFrom, readCursor } from '#kit/keyset';
import { refuseValue } from '#kit/refuse-value';
import { runExportJob } from './export-job-names.ts';
import {
  type ExportRow,
  lockExport,
  selectAwaiting,
  selectExport,
  selectExportsOf,
  updateExport,
} from './exports.store.ts';
import { isKept, mayDecide, showExport } from './show-export.ts';

/** One's own exports, or what waits for one's decision; newest first. */
export async function listExports(
  ctx: Ctx,
  { query }: InputOf<typeof exportApi.list>,
): Promise<HandlerAnswerOf<typeof exportApi.list>> {
  const key = readCursor(query.cursor, 2);
  const page = { after: key && ([String(key[0]), String(key[1])] as const), limit: query.limit + 1 };
  const { id, roles, departmentIds } = ctx.asker;
  if (query.of === 'to_approve') requirePermission(ctx, 'export.approve');
  const rows =
    query.of === 'mine'
      ? await selectExportsOf(ctx.db, id, page)
      : await selectAwaiting(ctx.db, id, roles.includes('admin') ? null : departmentIds, page);
  const { items, nextCursor } = pageFrom(rows, query.limit, (row) => [row.key, row.id]);
  return { items: items.map((row) => showExport(ctx, row)), nextCursor };
}

export async function readExport(ctx: Ctx, { params }: InputOf<typeof exportApi.read>): Promise<Export> {
  return showExport(ctx, visible(ctx, await selectExport(ctx.db, params.id)));
}

/** Approves or refuses what somebody else asked for; a refusal says why. */
export function decideExport(ctx: Ctx, { params, body }: InputOf<typeof exportApi.decide>): Promise<Export> {
  return inTx(ctx.db, async (tx) => {
    const row = visible(ctx, await lockExport(tx, params.id));
    if (!mayDecide(ctx, row)) throw new Refusal('permission.denied');
    requireVersion(ctx, row, body.version);
    if (row.state !== 'awaiting') throw new Refusal('record.closed');
    const approved = body.verdict === 'approved';
    if (!approved && body.reason === '') throw refuseValue(ExportDecision, ['reason'], 'required', ctx.locale);
    await updateExport(tx, row.id, {
      state: approved ? 'waiting' : 'refused',
      decidedBy: ctx.asker.id,
      decidedAt: ctx.now,
      decisionReason: body.reason || null,
      ...(approved ? {} : { finishedAt: ctx.now }),
    });
    await audit(tx, ctx, approved ? 'export.approve' : 'export.refuse', row.id, { kind: row.kind, format: row.format });
    if (approved) await ctx.jobs.enqueue(tx, runExportJob, { exportId: row.id });
    return shown(tx, ctx, row.id);
  });
}

/** Cancels one's own export, wherever it is; of a finished one the file is removed. */
export async function cancelExport(ctx: Ctx, { params, body }: InputOf<typeof exportApi.cancel>): Promise<Export> {
  const { fileId, answer } = await inTx(ctx.db, async (tx) => {
    const row = own(ctx, await lockExport(tx, params.id));
    requireVersion(ctx, row, body.version);
    const isMade = isKept(row, ctx.now);
    if (!isMade && !['awaiting', 'waiting', 'running'].includes(row.state)) throw new Refusal('record.closed');
    await updateExport(
      tx,
      row.id,
      isMade ? { removedAt: ctx.now } : { state: 'cancelled', finishedAt: ctx.now, removedAt: ctx.now },
    );
    await audit(tx, ctx, 'export.cancel', row.id, { kind: row.kind, format: row.format });
    return { fileId: row.fileId, answer: await shown(tx, ctx, row.id) };
  });
  await ctx.files.remove(fileId);
  return answer;
}

/**
 * The finished file, to who asked for it.
 * @throws Refusal `export.not_ready` before it is made, `document.gone` after its time.
 */
export async function openExport(ctx: Ctx, { params }: InputOf<typeof exportApi.download>): Promise<OutgoingFile> {
  const row = own(ctx, await selectExport(ctx.db, params.id));
  if (row.state !== 'done') throw new Refusal('export.not_ready');
  const handle = isKept(row, ctx.now) ? await ctx.files.open(row.fileId) : null;
  if (!handle) throw new Refusal('document.gone');
  const details = { kind: row.kind, format: row.format, masked: row.masked, rows: row.rows };
  await inTx(ctx.db, (tx) => audit(tx, ctx, 'export.download', row.id, details));
  const name = row.fileName ?? '';
  return { name, mediaType: mediaTypeOf(name), bytes: row.bytes ?? 0, handle };
}

/** By the name's ending. A CSV tells its encoding itself: as text it would be announced as UTF-8. */
function mediaTypeOf(name: string): string {
  const ending = name.slice(name.lastIndexOf('.') + 1);
  return ending === 'docx' || ending === 'xlsx' || ending === 'pdf'
    ? formMediaTypes[ending]
    : 'application/octet-stream';
}

function own(ctx: Ctx, row: ExportRow | undefined): ExportRow {
  if (row?.askedBy !== ctx.asker.id) throw new Refusal('record.not_found');
  return row;
}

/** Exports are their asker's, and of those who may decide about them. */
function visible(ctx: Ctx, row: ExportRow | undefined): ExportRow {
  if (!row || (row.askedBy !== ctx.asker.id && !mayDecide(ctx, row))) throw new Refusal('record.not_found');
  return row;
}

function requireVersion(ctx: Ctx, row: ExportRow, version: number): void {
  if (row.version !== version)
    throw new Refusal('record.stale', { details: { current: showExport(ctx, row), changedBy: null, changedAt: null } });
}

async function shown(tx: Tx | Db, ctx: Ctx, id: string): Promise<Export> {
  const row = await selectExport(tx, id);
  if (!row) throw new Refusal('record.not_found');
  return showExport(ctx, row);
}
