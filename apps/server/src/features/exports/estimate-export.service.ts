import type { HandlerAnswerOf, InputOf } from '@genjin/domain/endpoint';
import { Refusal } from '@genjin/domain/errors';
import { type ExportEstimate, type ExportRequest, type exportApi, mostForms } from '@genjin/domain/export';
import { needsExportApproval } from '@genjin/domain/policy';
import { relationsTo } from '#features/access/access.service';
import { countListed } from '#features/customers/list-customers.service';
import { rulesOf } from '#features/settings/rules.service';
import type { Ctx } from '#kit/context';
import { mayBePlain } from './customer-as-form.service.ts';
import { actionPages, customerPages } from './list-pages.service.ts';

/** What an export would come to, before it is asked for. */
export async function estimateExport(
  ctx: Ctx,
  { body }: InputOf<typeof exportApi.estimate>,
): Promise<HandlerAnswerOf<typeof exportApi.estimate>> {
  return estimate(ctx, body);
}

/**
 * How many rows there are now, and whether somebody has to approve them.
 * @throws Refusal `record.not_found` where a chosen customer is not the asker's to see, `export.too_many` for too many forms.
 */
export async function estimate(ctx: Ctx, request: ExportRequest): Promise<ExportEstimate> {
  const { exportApprovalRows } = await rulesOf(ctx.db);
  const { rows, mayBePlain: plain } = await counted(ctx, request);
  return { rows, mayBePlain: plain, needsApproval: rows > exportApprovalRows && needsExportApproval(ctx.asker) };
}

async function counted(ctx: Ctx, request: ExportRequest): Promise<Pick<ExportEstimate, 'rows' | 'mayBePlain'>> {
  // Lists are masked row by row as far as it is due.
  if (request.kind === 'actions') {
    let rows = 0;
    for await (const page of actionPages(ctx, request.filter)) rows += page.length;
    return { rows, mayBePlain: true };
  }
  if (request.kind !== 'forms') return { rows: await countListed(ctx, request.filter, request.kind), mayBePlain: true };
  const ids = await customersOf(ctx, request);
  const relations = await relationsTo(ctx.db, ctx, ids);
  return { rows: ids.length, mayBePlain: ids.every((id) => mayBePlain(relations.get(id) ?? 'nobody')) };
}

/** The customers that forms are asked of: the chosen ones, all of which the asker must see, or those of the filter. */
async function customersOf(ctx: Ctx, request: ExportRequest & { kind: 'forms' }): Promise<string[]> {
  if (request.customerIds) {
    const ids = [...new Set(request.customerIds)];
    const relations = await relationsTo(ctx.db, ctx, ids);
    if (ids.some((id) => (relations.get(id) ?? 'nobody') === 'nobody')) throw new Refusal('record.not_found');
    return ids;
  }
  const ids: string[] = [];
  for await (const page of customerPages(ctx, request.filter)) {
    ids.push(...page.map((row) => row.id));
    if (ids.length > mostForms) throw new Refusal('export.too_many');
  }
  return ids;
}
