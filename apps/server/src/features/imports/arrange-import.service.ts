import type { HandlerAnswerOf, InputOf } from '@genjin/domain/endpoint';
import { Refusal, refuseField } from '@genjin/domain/errors';
import { importApi } from '@genjin/domain/import';
import {
  type ImportTarget,
  importTargetCodes,
  importTargets,
  isNumbered,
} from '@genjin/domain/list-import/import-targets';
import { sheetReasons } from '@genjin/domain/list-import/plan-notes';
import type { Ctx } from '#kit/context';
import { inTx, type Tx } from '#kit/db';
import { refuseValue } from '#kit/refuse-value';
import { holdOwnImport } from './held-import.service.ts';
import { importJobs } from './import-job-names.ts';
import { deleteRows } from './import-rows.store.ts';
import { type KeptColumn, type KeptImport, type KeptSheet, selectImport, updateImport } from './imports.store.ts';
import { importAsShown } from './show-import.ts';

type Arrangement = InputOf<typeof importApi.arrange>['body'];

/**
 * Corrects how a list is read. What a dry run found is forgotten, except where only the treatment of known customers changes. Another
 * encoding or heading has the file read again.
 */
export function arrangeImport(
  ctx: Ctx,
  { params, body }: InputOf<typeof importApi.arrange>,
): Promise<HandlerAnswerOf<typeof importApi.arrange>> {
  return inTx(ctx.db, async (tx) => {
    const current = await holdOwnImport(tx, ctx, params.id, body.version, ['arranging', 'checked']);
    await write(tx, ctx, current, body);
    const after = await selectImport(tx, params.id);
    if (!after) throw new Refusal('record.not_found');
    return importAsShown(ctx, after);
  });
}

async function write(tx: Tx, ctx: Ctx, current: KeptImport, body: Arrangement): Promise<void> {
  const { encoding, onDuplicate = current.onDuplicate } = body;
  if (current.kind !== 'list') throw new Refusal('import.wrong_state');
  if (encoding !== undefined && encoding !== current.encoding) {
    if (current.encoding === null) throw refuseField('import.wrong_state', ['encoding'], ctx.locale);
    // Another encoding makes other headings: what was arranged for the old ones means nothing any more.
    await deleteRows(tx, current.id);
    await updateImport(tx, current.id, { state: 'reading', encoding, onDuplicate, sheets: null, counts: {} });
    return ctx.jobs.enqueue(tx, importJobs.read, { importId: current.id });
  }
  if (!body.sheets) return updateImport(tx, current.id, { onDuplicate });
  const sheets = [...(current.sheets ?? [])];
  let again = false;
  for (const [at, change] of body.sheets.entries()) {
    const sheet = sheets[change.index];
    if (!sheet) throw refuseValue(bodySchema, ['sheets', at, 'index'], 'unknown_choice', ctx.locale);
    const headerAt =
      change.headerRow === undefined ? undefined : change.headerRow === null ? null : change.headerRow - 1;
    again ||= headerAt !== undefined;
    const withUse = { ...sheet, ...(change.use === undefined ? {} : { use: change.use }) };
    sheets[change.index] =
      headerAt === undefined ? mapped(ctx, withUse, change.columns ?? [], at) : { ...withUse, headerAt };
  }
  await deleteRows(tx, current.id);
  await updateImport(tx, current.id, { state: again ? 'reading' : 'arranging', onDuplicate, sheets, counts: {} });
  if (again) await ctx.jobs.enqueue(tx, importJobs.read, { importId: current.id });
}

const bodySchema = importApi.arrange.body as NonNullable<typeof importApi.arrange.body>;

type ColumnChange = NonNullable<NonNullable<Arrangement['sheets']>[number]['columns']>[number];

/** Gives columns another meaning; what only one column can mean is taken from the one that had it. */
function mapped(ctx: Ctx, sheet: KeptSheet, changes: readonly ColumnChange[], sheetAt: number): KeptSheet {
  let columns: readonly KeptColumn[] = sheet.columns;
  for (const [at, change] of changes.entries()) {
    const path = ['sheets', sheetAt, 'columns', at];
    const column = columns.find(({ index }) => index === change.index);
    if (!column) throw refuseValue(bodySchema, [...path, 'index'], 'unknown_choice', ctx.locale);
    const { target } = change;
    if (target !== null && !isTarget(target))
      throw refuseValue(bodySchema, [...path, 'target'], 'unknown_choice', ctx.locale);
    const ordinal = target !== null && isNumbered(target) ? (change.ordinal ?? column.ordinal) : 1;
    columns = columns.map((other) => {
      if (other.index === change.index)
        return { ...other, target, ordinal, confidence: 1, chosen: true, remembered: false };
      const taken =
        target !== null && !importTargets[target].many && other.target === target && other.ordinal === ordinal;
      return taken ? { ...other, target: null, confidence: 0 } : other;
    });
  }
  const named = columns.some(({ target }) => target === 'customerName');
  const becameList = changes.length > 0 && named && sheet.why.zh === sheetReasons.noCustomer.zh;
  return { ...sheet, columns, ...(becameList ? { use: true, kind: 'list' as const, why: sheetReasons.list } : {}) };
}

function isTarget(code: string): code is ImportTarget {
  return (importTargetCodes as readonly string[]).includes(code);
}
