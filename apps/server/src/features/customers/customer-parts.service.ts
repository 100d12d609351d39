import type { ChangedKind } from '@genjin/domain/change';
import type { LiveEvent } from '@genjin/domain/live';
import { noteChanges } from '#features/changes/changes.service';
import { staleRefusal } from '#features/changes/stale.service';
import type { Ctx } from '#kit/context';
import type { Tx } from '#kit/db';
import { announce } from '#kit/live-bus';
import { touchCustomer } from './touch-customer.service.ts';

/** Something that belongs to a customer and has a version of its own: a contact, a need, a concern … */
export interface Part {
  readonly id: string;
  readonly customerId: string;
  readonly version: number;
}

/** How a part is named in the history, and to whoever has the customer open. */
export interface PartName {
  readonly kind: ChangedKind;
  readonly subject: string | null;
}

/** What an edit of a part does: how the history tells it, and how it is written. */
export interface Revision {
  /** The fields as they were; the part itself unless told. */
  readonly before?: Readonly<Record<string, unknown>>;
  readonly after: Readonly<Record<string, unknown>>;
  /** Writes the values and counts the version up. */
  readonly write: () => Promise<void>;
}

/** Notes a part that was made by hand: its fields in the history, the customer moved up, the open pages told. */
export async function noteNewPart(
  tx: Tx,
  ctx: Ctx,
  part: Pick<Part, 'id' | 'customerId'>,
  name: PartName,
  values: Readonly<Record<string, unknown>>,
): Promise<void> {
  await noteChanges(tx, ctx, { customerId: part.customerId, subjectId: part.id, ...name }, null, values);
  await moveUp(tx, ctx, part, name);
}

/**
 * Writes an edit of a part. An edit that differs in nothing changes nothing.
 * @param current the part as it stands, held by the caller's transaction.
 * @throws Refusal `record.stale` where `version` is not the current one.
 */
export async function revisePart(
  tx: Tx,
  ctx: Ctx,
  current: Part,
  edit: { readonly version: number; readonly followUpId?: string | null | undefined },
  name: PartName,
  { before, after, write }: Revision,
): Promise<void> {
  if (current.version !== edit.version)
    throw await staleRefusal(tx, { customerId: current.customerId, subjectId: current.id }, current);
  const changed = await noteChanges(
    tx,
    ctx,
    { customerId: current.customerId, subjectId: current.id, followUpId: edit.followUpId ?? null, ...name },
    before ?? { ...current },
    after,
  );
  if (changed.length === 0) return;
  await write();
  await moveUp(tx, ctx, current, name);
}

async function moveUp(tx: Tx, ctx: Ctx, part: Pick<Part, 'id' | 'customerId'>, { kind }: PartName): Promise<void> {
  await touchCustomer(tx, part.customerId, ctx.now);
  const what: LiveEvent['what'] = kind === 'contact' ? 'contact' : 'customer';
  const by = { id: ctx.asker.id, name: ctx.asker.name };
  await announce(tx, { customerId: part.customerId, what, id: what === 'contact' ? part.id : part.customerId, by });
}
