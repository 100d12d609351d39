import type { HandlerAnswerOf, InputOf } from '@genjin/domain/endpoint';
import type { importApi } from '@genjin/domain/import';
import { requirePermission } from '#features/access/permission.service';
import type { Ctx } from '#kit/context';
import { pageFrom, readCursor } from '#kit/keyset';
import { requireImport } from './held-import.service.ts';
import { selectImportsOf } from './imports.store.ts';
import { importAsShown, rowAsShown } from './show-import.ts';

/** One's own imports, newest first. */
export async function listImports(
  ctx: Ctx,
  { query }: InputOf<typeof importApi.list>,
): Promise<HandlerAnswerOf<typeof importApi.list>> {
  requirePermission(ctx, 'customer.import');
  const key = readCursor(query.cursor, 2);
  const found = await selectImportsOf(ctx.db, {
    userId: ctx.asker.id,
    after: key && { at: String(key[0]), id: String(key[1]) },
    limit: query.limit + 1,
  });
  const page = pageFrom(found, query.limit, ({ createdAt, id }) => [createdAt, id]);
  return { items: page.items.map(rowAsShown), nextCursor: page.nextCursor };
}

export async function readImport(
  ctx: Ctx,
  { params }: InputOf<typeof importApi.read>,
): Promise<HandlerAnswerOf<typeof importApi.read>> {
  return importAsShown(ctx, await requireImport(ctx.db, ctx, params.id));
}
