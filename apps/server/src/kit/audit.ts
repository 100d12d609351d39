import type { AuditAction } from '@genjin/domain/audit';
import type { PublicCtx } from './context.ts';
import type { Tx } from './db.ts';

/** Notes who did what, in the transaction that does it. `details` holds ids and codes, never personal data. */
export async function audit(
  tx: Tx,
  ctx: Pick<PublicCtx, 'now' | 'requestId'> & {
    readonly asker: { readonly id: string } | null;
    /** Where the request came from; absent for the command line. */
    readonly address?: string;
  },
  action: AuditAction,
  subjectId: string | null,
  details: Readonly<Record<string, unknown>> = {},
): Promise<void> {
  await tx
    .insertInto('auditLog')
    .values({
      at: ctx.now,
      userId: ctx.asker?.id ?? null,
      action,
      subjectId,
      requestId: ctx.requestId,
      address: ctx.address || null,
      details: JSON.stringify(details),
    })
    .execute();
}
