import type { ChangedKind } from '@genjin/domain/change';
import { v7 as uuidv7 } from 'uuid';
import type { Ctx } from '#kit/context';
import type { Tx } from '#kit/db';
import { insertChanges } from './changes.store.ts';

/** The thing whose fields changed. */
export interface Changed {
  readonly customerId: string;
  readonly kind: ChangedKind;
  readonly subjectId: string;
  /** The thing in words, where the customer is not the thing itself. */
  readonly subject: string | null;
  readonly reason?: string | null;
  readonly followUpId?: string | null;
}

/**
 * Notes each field of `after` that differs from `before`, in the transaction that changes it.
 * A thing made new has `before` null: one change per field that is not empty.
 * @returns the names of the fields that changed.
 */
export async function noteChanges(
  tx: Tx,
  ctx: Pick<Ctx, 'now' | 'asker'>,
  changed: Changed,
  before: Readonly<Record<string, unknown>> | null,
  after: Readonly<Record<string, unknown>>,
): Promise<string[]> {
  const fields = Object.keys(after).filter((field) => !same(before?.[field], after[field]));
  await insertChanges(
    tx,
    fields.map((field) => ({
      id: uuidv7(),
      customerId: changed.customerId,
      at: ctx.now,
      byId: ctx.asker.id,
      kind: changed.kind,
      subjectId: changed.subjectId,
      subject: changed.subject,
      field,
      before: before?.[field] ?? null,
      after: after[field] ?? null,
      reason: changed.reason ?? null,
      followUpId: changed.followUpId ?? null,
    })),
  );
  return fields;
}

/** Equal as JSON, where nothing, false-by-absence and the empty list count as the same emptiness. */
function same(before: unknown, after: unknown): boolean {
  return JSON.stringify(emptyAsNull(before)) === JSON.stringify(emptyAsNull(after));
}

function emptyAsNull(value: unknown): unknown {
  if (value === undefined || value === '') return null;
  return Array.isArray(value) && value.length === 0 ? null : value;
}
