import type { ChangedKind } from '@genjin/domain/change';
import { occurrenceOf, requireOfCustomer } from '#features/access/references.service';
import { noteChanges } from '#features/changes/changes.service';
import type { Ctx } from '#kit/context';
import type { Tx } from '#kit/db';
import { type Part, type PartName, revisePart } from './customer-parts.service.ts';

/** A part with a life: opened by one follow-up or by hand, open until another resolves it. */
export interface ResolvablePart extends Part {
  readonly resolvedAt: string | null;
}

/** When it was resolved and by which follow-up; both null for an open one. */
interface Resolution {
  readonly resolvedAt: string | null;
  readonly resolvedBy: string | null;
}

/**
 * Writes an edit that may resolve or reopen a part; saying what is so already turns nothing.
 * @throws Refusal `record.stale`, or `customer.foreign_reference` where the follow-up is another customer's.
 */
export async function reviseResolvable<W extends Readonly<Record<string, unknown>>>(
  tx: Tx,
  ctx: Ctx,
  current: ResolvablePart,
  edit: {
    readonly version: number;
    readonly followUpId?: string | null | undefined;
    readonly resolved?: boolean | undefined;
  },
  name: PartName,
  written: W,
  update: (values: W & Partial<Resolution>) => Promise<void>,
): Promise<void> {
  const { version, followUpId, resolved } = edit;
  await requireOfCustomer(tx, ctx, current.customerId, 'followUps', [followUpId], ['followUpId']);
  const wasResolved = current.resolvedAt !== null;
  const turns = resolved !== undefined && resolved !== wasResolved;
  const resolution = resolved
    ? { resolvedAt: ctx.now, resolvedBy: followUpId ?? null }
    : { resolvedAt: null, resolvedBy: null };
  await revisePart(tx, ctx, current, { version, followUpId }, name, {
    before: { ...current, resolved: wasResolved },
    after: turns ? { ...written, resolved } : written,
    write: () => update(turns ? { ...written, ...resolution } : written),
  });
}

/** Notes parts that a follow-up opened, after `insert` has written them with the time that the contact took place. */
export async function openParts<N extends { readonly id: string }>(
  tx: Tx,
  ctx: Ctx,
  {
    customerId,
    followUpId,
    kind,
  }: { readonly customerId: string; readonly followUpId: string; readonly kind: ChangedKind },
  parts: readonly N[],
  subjectOf: (part: N) => string,
  insert: (rows: (N & { customerId: string; openedBy: string; openedAt: string })[]) => Promise<void>,
): Promise<void> {
  if (parts.length === 0) return;
  const openedAt = await occurrenceOf(tx, followUpId);
  await insert(parts.map((part) => ({ ...part, customerId, openedBy: followUpId, openedAt })));
  for (const part of parts) {
    const { id, ...values } = part;
    await noteChanges(tx, ctx, { customerId, kind, subjectId: id, subject: subjectOf(part), followUpId }, null, values);
  }
}

/** Resolves the open ones among the parts that a follow-up names; `update` writes one of them. */
export async function resolveParts<P extends ResolvablePart>(
  tx: Tx,
  ctx: Ctx,
  { followUpId, kind }: { readonly followUpId: string; readonly kind: ChangedKind },
  open: readonly P[],
  subjectOf: (part: P) => string,
  update: (part: P, values: Resolution) => Promise<void>,
): Promise<void> {
  if (open.length === 0) return;
  const resolvedAt = await occurrenceOf(tx, followUpId);
  for (const part of open) {
    await update(part, { resolvedAt, resolvedBy: followUpId });
    const changed = { customerId: part.customerId, kind, subjectId: part.id, subject: subjectOf(part), followUpId };
    await noteChanges(tx, ctx, changed, { resolved: false }, { resolved: true });
  }
}
