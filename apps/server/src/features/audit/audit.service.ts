import type { auditApi } from '@genjin/domain/audit';
import type { HandlerAnswerOf, InputOf } from '@genjin/domain/endpoint';
import { addDays, instantOf } from '@genjin/domain/zoned-time';
import { requirePermission } from '#features/access/permission.service';
import type { Ctx } from '#kit/context';
import { pageFrom, readCursor } from '#kit/keyset';
import { selectAudit } from './audit.store.ts';

/** The audit log, newest first, for administrators. */
export async function listAudit(
  ctx: Ctx,
  { query }: InputOf<typeof auditApi.list>,
): Promise<HandlerAnswerOf<typeof auditApi.list>> {
  requirePermission(ctx, 'audit.read');
  const after = readCursor(query.cursor, 2);
  const rows = await selectAudit(ctx.db, {
    by: query.by ?? null,
    action: query.action ?? null,
    from: query.from ? instantOf(query.from, '00:00', ctx.zone) : null,
    before: query.to ? instantOf(addDays(query.to, 1), '00:00', ctx.zone) : null,
    after: after && [String(after[0]), String(after[1])],
    limit: query.limit + 1,
  });
  const { items, nextCursor } = pageFrom(rows, query.limit, (row) => [row.key, row.id]);
  return {
    nextCursor,
    items: items.map(({ userId, userName, subjectId, subjectName, key: _, details, ...entry }) => ({
      ...entry,
      by: userId && userName ? { id: userId, name: userName } : null,
      subject: subjectId ? { id: subjectId, name: subjectName } : null,
      details: details as never,
    })),
  };
}
