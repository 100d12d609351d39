import type { Export } from '@genjin/domain/export';
import { exportProblemSentence } from '@genjin/domain/export-problem';
import { mayDecideExportOf } from '@genjin/domain/policy';
import type { Ctx } from '#kit/context';
import type { ExportRow } from './exports.store.ts';

/** An export as this person sees it. */
export function showExport(ctx: Ctx, row: ExportRow): Export {
  return {
    id: row.id,
    kind: row.kind,
    format: row.format,
    masked: row.masked,
    state: row.state,
    askedBy: { id: row.askedBy, name: row.askerName },
    askedAt: row.askedAt,
    expectedRows: row.expectedRows,
    rows: row.rows,
    fileName: row.fileName,
    bytes: row.bytes,
    finishedAt: row.finishedAt,
    expiresAt: row.expiresAt,
    decidedBy: row.decidedBy === null ? null : { id: row.decidedBy, name: row.deciderName ?? '' },
    decisionReason: row.decisionReason,
    filterText: row.filterText,
    problem: row.problem === null ? null : exportProblemSentence(row.problem, ctx.locale),
    version: row.version,
    mine: row.askedBy === ctx.asker.id,
    mayDecide: row.state === 'awaiting' && mayDecide(ctx, row),
    downloadable: row.askedBy === ctx.asker.id && isKept(row, ctx.now),
  };
}

/** Whether this person may decide about an export, whatever its state. */
export function mayDecide(ctx: Pick<Ctx, 'asker'>, row: ExportRow): boolean {
  return mayDecideExportOf(ctx.asker, { id: row.askedBy, departmentId: row.askerDepartmentId });
}

/** Whether the finished file is there. */
export function isKept(row: Pick<ExportRow, 'state' | 'removedAt' | 'expiresAt'>, now: string): boolean {
  return row.state === 'done' && row.removedAt === null && (row.expiresAt ?? '') > now;
}
