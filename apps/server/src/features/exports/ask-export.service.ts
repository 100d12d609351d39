import { randomUUID } from 'node:crypto';
import type { HandlerAnswerOf, InputOf } from '@genjin/domain/endpoint';
import { Refusal } from '@genjin/domain/errors';
import { type ExportRequest, type exportApi, NewExport } from '@genjin/domain/export';
import { filterWords } from '@genjin/domain/export-words';
import { requireTemplate } from '#features/document-templates/fill-template.service';
import { audit } from '#kit/audit';
import type { Ctx } from '#kit/context';
import type { Tx } from '#kit/db';
import { onlyOnce } from '#kit/receipts';
import { estimate } from './estimate-export.service.ts';
import { runExportJob } from './export-job-names.ts';
import { insertExport, selectExport, selectNameOf } from './exports.store.ts';
import { showExport } from './show-export.ts';

/**
 * Asks for an export. A job makes it; where it has more rows than the team lets anybody take out, somebody has to approve it first.
 * @throws Refusal `export.masked_only` for forms in full of customers whose people's data the asker may not read,
 * `export.too_many`, `record.not_found` for a customer or template that is not there
 */
export function askForExport(
  ctx: Ctx,
  { body }: InputOf<typeof exportApi.create>,
): Promise<HandlerAnswerOf<typeof exportApi.create>> {
  const { id, ...request } = body;
  const shown = async (tx: Tx) => {
    const row = await selectExport(tx, id);
    if (!row) throw new Refusal('record.not_found');
    return showExport(ctx, row);
  };
  return onlyOnce(
    ctx,
    { id, endpoint: 'exports.create', content: body },
    async (tx) => {
      await keep({ ...ctx, db: tx }, tx, id, request);
      return shown(tx);
    },
    shown,
  );
}

async function keep(ctx: Ctx, tx: Tx, id: string, request: ExportRequest): Promise<void> {
  const { kind, format, masked } = request;
  if (request.kind === 'forms' && request.templateId !== null)
    await requireTemplate(tx, ctx, NewExport, ['templateId'], request.templateId, request.format);
  const { rows, needsApproval, mayBePlain } = await estimate(ctx, request);
  if (!masked && !mayBePlain) throw new Refusal('export.masked_only');
  const owner = request.filter.owner ?? (request.kind === 'actions' ? ctx.asker.id : undefined);
  const filterText = filterWords(request, owner === undefined ? null : await selectNameOf(tx, owner), ctx.locale);
  await insertExport(tx, {
    id,
    askedBy: ctx.asker.id,
    askedAt: ctx.now,
    kind,
    format,
    masked,
    request: JSON.stringify(request),
    locale: ctx.locale,
    filterText,
    state: needsApproval ? 'awaiting' : 'waiting',
    expectedRows: rows,
    fileId: randomUUID(),
  });
  await audit(tx, ctx, 'export.ask', id, { kind, format, masked, expectedRows: rows });
  if (!needsApproval) await ctx.jobs.enqueue(tx, runExportJob, { exportId: id });
}
