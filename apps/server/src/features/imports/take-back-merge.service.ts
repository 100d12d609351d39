import { importUndone } from '@genjin/domain/import-problem';
import { sameValue } from '@genjin/domain/paper-form/same-value';
import { allows } from '@genjin/domain/policy';
import { relationTo } from '#features/access/access.service';
import { noteChanges } from '#features/changes/changes.service';
import { completeContact, holdPeopleAt } from '#features/contacts/import-contacts.service';
import { changeCustomer, holdCustomerAsItIs } from '#features/customers/change-customer.service';
import { touchCustomer } from '#features/customers/touch-customer.service';
import type { Ctx } from '#kit/context';
import type { Tx } from '#kit/db';
import { announce } from '#kit/live-bus';
import type { KeptCustomer, KeptImport } from './imports.store.ts';
import type { Merged } from './merge-row.service.ts';
import { type AddedKind, deleteAdded, deleteMergedFollowUps, type MergedPiece, selectName } from './undo.store.ts';

/**
 * Takes back what a row or a form put into a known customer, as far as it still is as the import left it: fields that nobody changed since get
 * their old values, added things that nobody touched go. The history tells all of it.
 * @returns the customer where something stays, else null.
 */
export async function takeBackMerge(
  tx: Tx,
  ctx: Ctx,
  one: KeptImport,
  piece: MergedPiece,
): Promise<KeptCustomer | null> {
  const { customerId } = piece;
  const name = await selectName(tx, customerId);
  if (name === undefined) return null;
  const relation = await relationTo(tx, ctx, customerId);
  if (!allows(relation, 'customer.edit')) return { customerId, name, why: 'no_right' };
  const reason = importUndone(one.fileName)[ctx.locale];
  const merged = piece.merged as Merged;
  const current = await holdCustomerAsItIs(tx, customerId);
  const fields = unchanged(current, merged.fields);
  await changeCustomer(tx, ctx, current, fields.before, { reason });
  const recordsLeft = await deleteMergedFollowUps(tx, one.id, customerId);
  let left = fields.changed || recordsLeft;
  left = (await takeBackPeople(tx, ctx, customerId, merged, reason)) || left;
  for (const [kind, ids] of [
    ['contact', merged.contacts],
    ['need', merged.needs],
    ['cooperation', merged.cooperations],
    ['obstacle', merged.obstacles],
  ] as const)
    left = (await takeBackAdded(tx, ctx, customerId, kind, ids, reason)) || left;
  await touchCustomer(tx, customerId, ctx.now);
  const by = { id: ctx.asker.id, name: ctx.asker.name };
  await announce(tx, { customerId, what: 'customer', id: customerId, by });
  return left ? { customerId, name, why: 'merged_edited' } : null;
}

async function takeBackPeople(
  tx: Tx,
  ctx: Ctx,
  customerId: string,
  { completed }: Merged,
  reason: string,
): Promise<boolean> {
  if (completed.length === 0) return false;
  const people = await holdPeopleAt(tx, customerId);
  let left = false;
  for (const { id, fields } of completed) {
    const contact = people.find((person) => person.id === id);
    if (!contact) continue;
    const { before, changed } = unchanged(contact, fields);
    left ||= changed;
    await completeContact(tx, ctx, contact, before, reason);
  }
  return left;
}

async function takeBackAdded(
  tx: Tx,
  ctx: Ctx,
  customerId: string,
  kind: AddedKind,
  ids: readonly string[],
  reason: string,
): Promise<boolean> {
  const gone: Awaited<ReturnType<typeof deleteAdded>> = [];
  // Whoever somebody reports to goes after them.
  for (let some = await deleteAdded(tx, kind, ids); some.length > 0; some = await deleteAdded(tx, kind, ids))
    gone.push(...some);
  const field = { contact: 'name', need: 'content', cooperation: 'project', obstacle: 'note' }[kind];
  for (const { id, words } of gone) {
    const about = { customerId, kind, subjectId: id, subject: words, reason };
    await noteChanges(tx, ctx, about, { [field]: words }, { [field]: null });
  }
  return gone.length < ids.length;
}

/** The old values of the fields that still have what the import gave them, and whether others have something else. */
function unchanged(
  current: object,
  fields: Merged['fields'],
): { readonly before: Record<string, never>; readonly changed: boolean } {
  const same = Object.entries(fields).filter(([field, [, after]]) =>
    // What was kept as a document has its keys in another order.
    sameValue(Reflect.get(current, field) ?? null, after ?? null),
  );
  return {
    before: Object.fromEntries(same.map(([field, [before]]) => [field, before])) as Record<string, never>,
    changed: same.length < Object.keys(fields).length,
  };
}
