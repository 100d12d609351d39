import type { ChangedKind } from '@genjin/domain/change';
import { v7 as uuidv7 } from 'uuid';
import type { Ctx } from '#kit/context';
import type { Tx } from '#kit/db';
import { type ChangeRow, insertChanges } from './changes.store.ts';

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
  const rows = changesOf(ctx, changed, before, after);
  await insertChanges(tx, rows);
  return rows.map((row) => row.field);
}

function changesOf(
  ctx: Pick<Ctx, 'now' | 'asker'>,
  changed: Changed,
  before: Readonly<Record<string, unknown>> | null,
  after: Readonly<Record<string, unknown>>,
): ChangeRow[] {
  const fields = Object.keys(after).filter((field) => !same(before?.[field], after[field]));
  return fields.map((field) => ({
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
  }));
}

/**
 * Notes the changes of many things at once, in the transaction that changes them: one statement for a thousand of them.
 */
export async function noteChangesOfMany(
  tx: Tx,
  ctx: Pick<Ctx, 'now' | 'asker'>,
  things: readonly {
    readonly about: Changed;
    readonly before: Readonly<Record<string, unknown>>;
    readonly after: Readonly<Record<string, unknown>>;
  }[],
): Promise<void> {
  const rows = things.flatMap(({ about, before, after }) => changesOf(ctx, about, before, after));
  for (let from = 0; from < rows.length; from += atOnce) await insertChanges(tx, rows.slice(from, from + atOnce));
}

/** Twelve values a row: PostgreSQL takes 65,535 in one statement. */
const atOnce = 1_000;

/** Equal as JSON, where nothing, false-by-absence and the empty list count as the same emptiness. */
function same(before: unknown, after: unknown): boolean {
  return JSON.stringify(emptyAsNull(before)) === JSON.stringify(emptyAsNull(after));
}

function emptyAsNull(value: unknown): unknown {
  if (value === undefined || value === '') return null;
  return Array.isArray(value) && value.length === 0 ? null : value;
}
