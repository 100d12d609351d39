import type { HandlerAnswerOf, InputOf } from '@genjin/domain/endpoint';
import { Refusal } from '@genjin/domain/errors';
import type { importApi } from '@genjin/domain/import';
import type { Ctx } from '#kit/context';
import { inTx } from '#kit/db';
import { holdOwnImport } from './held-import.service.ts';
import { importJobs } from './import-job-names.ts';
import { type KeptImport, selectImport, updateImport } from './imports.store.ts';
import { rememberMappings } from './remember-mapping.service.ts';
import { importAsShown } from './show-import.ts';

/** Begins the dry run of a list, and remembers the columns that were corrected for it. */
export function checkImport(
  ctx: Ctx,
  { params, body }: InputOf<typeof importApi.check>,
): Promise<HandlerAnswerOf<typeof importApi.check>> {
  return inTx(ctx.db, async (tx) => {
    const current = await holdOwnImport(tx, ctx, params.id, body.version, ['arranging', 'checked']);
    requireNames(current);
    await rememberMappings(tx, ctx, current.sheets ?? []);
    await updateImport(tx, current.id, { state: 'checking', counts: {}, problem: null });
    await ctx.jobs.enqueue(tx, importJobs.check, { importId: current.id });
    const after = await selectImport(tx, params.id);
    if (!after) throw new Refusal('record.not_found');
    return importAsShown(ctx, after);
  });
}

/** Without a column of names there are no customers. Cards bring their own. */
function requireNames({ kind, sheets }: KeptImport): void {
  if (kind !== 'list' || sheets === null) throw new Refusal('import.wrong_state');
  const used = sheets.filter(({ use }) => use);
  const named = used.every(({ columns }) => columns.some(({ target }) => target === 'customerName'));
  if (sheets.length > 0 && (used.length === 0 || !named)) throw new Refusal('import.name_unmapped');
}
