import type { RowTrouble } from '@genjin/domain/import-problem';
import { rowTroubles } from '@genjin/domain/import-problem';
import { textKey } from '@genjin/domain/imported-record';
import { allows } from '@genjin/domain/policy';
import { relationTo } from '#features/access/access.service';
import {
  type ContactValues,
  completeContact,
  holdPeopleAt,
  importContacts,
  type KeptContact,
} from '#features/contacts/import-contacts.service';
import { cooperationsOf, importCooperations } from '#features/cooperations/import-cooperations.service';
import { changeCustomer, holdCustomerAsItIs } from '#features/customers/change-customer.service';
import { touchCustomer } from '#features/customers/touch-customer.service';
import { completion } from '#features/import-forms/complete-contact';
import { importNeeds, needsOf } from '#features/needs/import-needs.service';
import { importObstacles, obstaclesOf } from '#features/obstacles/obstacles.service';
import type { Ctx } from '#kit/context';
import type { Tx } from '#kit/db';
import { announce } from '#kit/live-bus';
import { rangeOf } from '#kit/range-columns';
import type { FoundDuplicate } from './import-rows.store.ts';
import { valuesToFill } from './known-customer-values.ts';
import type { MergingRecord } from './run-rows.store.ts';
import type { StagedContact } from './staged-record.store.ts';

type Turned = Readonly<Record<string, readonly [before: unknown, after: unknown]>>;

/** What a merge changed and added, for its undo. Values are as they were and as they became; as a saved form keeps it. */
export interface Merged {
  readonly fields: Turned;
  readonly contacts: readonly string[];
  readonly completed: readonly { readonly id: string; readonly fields: Turned }[];
  readonly needs: readonly string[];
  readonly cooperations: readonly string[];
  readonly obstacles: readonly string[];
}

export type MergeOutcome =
  | { readonly ok: true; readonly customerId: string; readonly merged: Merged }
  | { readonly ok: false; readonly trouble: RowTrouble };

/**
 * Merges a row into the first of the known customers that its importer may edit: fills what is empty, adds the people, needs,
 * cooperations and obstacles that are missing, each told in the history. Its follow-ups are written with those of other rows.
 */
export async function mergeRow(
  tx: Tx,
  ctx: Ctx,
  record: MergingRecord,
  duplicates: readonly FoundDuplicate[],
  reason: string,
): Promise<MergeOutcome> {
  let seen = false;
  for (const { customerId } of duplicates) {
    if (customerId === null) continue;
    const relation = await relationTo(tx, ctx, customerId);
    seen ||= allows(relation, 'customer.read');
    if (allows(relation, 'customer.edit') && allows(relation, 'followUp.write'))
      return { ok: true, customerId, merged: await mergeInto(tx, ctx, customerId, record, reason) };
  }
  return { ok: false, trouble: seen ? rowTroubles.may_not_edit : rowTroubles.not_visible };
}

async function mergeInto(tx: Tx, ctx: Ctx, customerId: string, record: MergingRecord, reason: string): Promise<Merged> {
  const current = await holdCustomerAsItIs(tx, customerId);
  const values = valuesToFill(current, record.customer);
  await changeCustomer(tx, ctx, current, values, { reason });
  const people = await mergePeople(tx, ctx, customerId, record.contacts ?? [], reason);
  const needs = missing(record.parts?.needs ?? [], await needsOf(tx, customerId), ({ content }) => content);
  await importNeeds(tx, ctx, customerId, needs as Parameters<typeof importNeeds>[3], reason);
  const cooperations = missing(
    record.parts?.cooperations ?? [],
    await cooperationsOf(tx, customerId),
    ({ project }) => project,
  );
  await importCooperations(
    tx,
    ctx,
    customerId,
    cooperations.map((one) => ({
      id: one.id,
      project: one.project,
      amount: rangeOf(one.amount_min, one.amount_max),
      startedOn: one.started_on,
      endedOn: one.ended_on,
      endReason: one.end_reason,
    })),
    reason,
  );
  const obstacles = missing(
    record.parts?.obstacles ?? [],
    await obstaclesOf(tx, customerId),
    (one) => `${one.kind} ${one.note ?? ''}`,
  );
  await importObstacles(tx, ctx, customerId, obstacles as Parameters<typeof importObstacles>[3], reason);
  await touchCustomer(tx, customerId, ctx.now);
  const by = { id: ctx.asker.id, name: ctx.asker.name };
  await announce(tx, { customerId, what: 'customer', id: customerId, by });
  return {
    fields: turned(current, values),
    ...people,
    needs: idsOf(needs),
    cooperations: idsOf(cooperations),
    obstacles: idsOf(obstacles),
  };
}

async function mergePeople(
  tx: Tx,
  ctx: Ctx,
  customerId: string,
  contacts: readonly StagedContact[],
  reason: string,
): Promise<Pick<Merged, 'contacts' | 'completed'>> {
  const known = await holdPeopleAt(tx, customerId);
  const added: string[] = [];
  const completed: Merged['completed'][number][] = [];
  for (const contact of contacts) {
    const values = valuesOf(contact);
    const same = known.find((one) => isSame(one, values));
    if (!same) {
      await importContacts(tx, ctx, customerId, [{ id: contact.id, ...values }], reason);
      added.push(contact.id);
      continue;
    }
    const more = completion(same, values, reason);
    await completeContact(tx, ctx, same, more, reason);
    if (Object.keys(more).length > 0) completed.push({ id: same.id, fields: turned(same, more) });
  }
  return { contacts: added, completed };
}

function isSame(known: KeptContact, written: Pick<ContactValues, 'name' | 'title'>): boolean {
  if (written.name === null) return known.name === null && known.title === written.title;
  return known.name !== null && textKey(known.name) === textKey(written.name);
}

/** Who is the main contact of a known customer, its people decide. */
function valuesOf(contact: StagedContact): ContactValues {
  const { id: _, tokens: __, private_tokens: ___, decision_roles, is_primary: ____, has_left, ...plain } = contact;
  return {
    ...plain,
    phones: [...contact.phones],
    emails: [...contact.emails],
    decisionRoles: [...decision_roles],
    isPrimary: false,
    hasLeft: has_left,
    reportsToId: null,
  } as ContactValues;
}

function missing<W extends { readonly id: string }, K>(
  written: readonly W[],
  known: readonly K[],
  keyOf: (one: W | K) => string,
): W[] {
  const keys = new Set(known.map((one) => textKey(keyOf(one))));
  return written.filter((one) => !keys.has(textKey(keyOf(one))));
}

const idsOf = (all: readonly { readonly id: string }[]): string[] => all.map(({ id }) => id);

function turned(before: object, after: object): Turned {
  return Object.fromEntries(
    Object.entries(after).map(([field, value]) => [field, [Reflect.get(before, field) ?? null, value ?? null]]),
  );
}
