import { randomUUID } from 'node:crypto';
import type { HandlerAnswerOf, InputOf } from '@genjin/domain/endpoint';
import { Refusal } from '@genjin/domain/errors';
import { type importApi, maxImportBytes } from '@genjin/domain/import';
import { requirePermission } from '#features/access/permission.service';
import { audit } from '#kit/audit';
import type { Ctx } from '#kit/context';
import { inTx, type Tx } from '#kit/db';
import type { StagedFile } from '#kit/file-store';
import { importJobs } from './import-job-names.ts';
import { insertImport, type KeptImport, selectImport } from './imports.store.ts';
import { importAsShown } from './show-import.ts';

/**
 * Takes a file in and has it read. The bytes are on disk before the row commits, and reading begins if and only if it does. A retry
 * with the same id, name and bytes answers the same import.
 */
export async function uploadImport(
  ctx: Ctx,
  { params, query }: InputOf<typeof importApi.upload>,
  body: AsyncIterable<Uint8Array>,
): Promise<HandlerAnswerOf<typeof importApi.upload>> {
  requirePermission(ctx, 'customer.import');
  const fileId = randomUUID();
  const staged = await ctx.files.stage(fileId, body, maxImportBytes);
  try {
    return await inTx(ctx.db, async (tx) => {
      const fresh = await keep(tx, ctx, { id: params.id, fileName: query.name, fileId }, staged);
      return importAsShown(ctx, fresh ?? (await sameAsBefore(tx, ctx, params.id, query.name, staged)));
    });
  } finally {
    await staged.discard();
  }
}

async function keep(
  tx: Tx,
  ctx: Ctx,
  one: { readonly id: string; readonly fileName: string; readonly fileId: string },
  staged: StagedFile,
): Promise<KeptImport | null> {
  const { bytes, sha256 } = staged;
  const row = { ...one, userId: ctx.asker.id, bytes, sha256, createdAt: ctx.now };
  if (!(await insertImport(tx, row))) return null;
  await ctx.jobs.enqueue(tx, importJobs.read, { importId: one.id });
  await audit(tx, ctx, 'import.upload', one.id, { bytes });
  await staged.publish();
  return existing(await selectImport(tx, one.id));
}

async function sameAsBefore(
  tx: Tx,
  ctx: Ctx,
  id: string,
  fileName: string,
  { sha256 }: StagedFile,
): Promise<KeptImport> {
  const earlier = existing(await selectImport(tx, id));
  const same = earlier.userId === ctx.asker.id && earlier.fileName === fileName && earlier.sha256 === sha256;
  if (!same) throw new Refusal('record.id_taken');
  return earlier;
}

function existing(found: KeptImport | undefined): KeptImport {
  if (!found) throw new Refusal('record.not_found');
  return found;
}
