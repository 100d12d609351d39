import { sql } from 'kysely';
import type { Db, Tx } from '#kit/db';

/** A customer that an import made. */
export interface MadeCustomer {
  readonly id: string;
  readonly name: string;
  /** Whether somebody changed it, or made something for it, since. */
  readonly changed: boolean;
}

/** The next customers that an import made, from after an id, held until the transaction ends. */
export async function lockMade(tx: Tx, importId: string, after: string | null, limit: number): Promise<MadeCustomer[]> {
  await sql`
    select id from customers where import_id = ${importId}::uuid and (${after}::uuid is null or id > ${after}::uuid)
    order by id limit ${limit} for update`.execute(tx);
  const { rows } = await sql<MadeCustomer>`
    select c.id, c.name, (
      c.version <> 1 or c.updated_at <> c.created_at
      or exists (select from changes where customer_id = c.id and (at <> c.created_at or by_id <> c.created_by))
      or exists (select from follow_ups where customer_id = c.id and (version <> 1 or import_id is distinct from c.import_id))
      or exists (select from attachments join follow_ups on follow_ups.id = attachments.follow_up_id
        where follow_ups.customer_id = c.id)
      or exists (select from contacts where customer_id = c.id and version <> 1)
      or exists (select from needs where customer_id = c.id and version <> 1)
      or exists (select from cooperations where customer_id = c.id and version <> 1)
      or exists (select from obstacles where customer_id = c.id and version <> 1)
      or exists (select from concerns where customer_id = c.id and version <> 1)
      or exists (select from actions where customer_id = c.id and (version <> 1 or follow_up_id is null))
      or exists (select from plans where customer_id = c.id)
      or exists (select from customer_collaborators where customer_id = c.id)
      or exists (select from suggestion_decisions where customer_id = c.id)
    ) as changed
    from customers c where c.import_id = ${importId}::uuid and (${after}::uuid is null or c.id > ${after}::uuid)
    order by c.id limit ${limit}`.execute(tx);
  return rows;
}

/** Deletes customers with all that the import made for them. Only what nobody changed may be named. */
export async function deleteMade(tx: Tx, importId: string, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  const these = sql`any(${sql.val([...ids])}::uuid[])`;
  await deleteFollowUps(tx, sql`select id from follow_ups where customer_id = ${these}`);
  for (const table of ['needs', 'cooperations', 'obstacles', 'contacts', 'changes'])
    await sql`delete from ${sql.table(table)} where customer_id = ${these}`.execute(tx);
  await sql`delete from customers where id = ${these}`.execute(tx);
  await sql`
    update import_rows set state = 'skipped', customer_id = null
    where import_id = ${importId}::uuid and customer_id = ${these}`.execute(tx);
}

async function deleteFollowUps(tx: Tx, which: ReturnType<typeof sql>): Promise<void> {
  for (const [table, column] of [
    ['actions', 'follow_up_id'],
    ['concerns', 'opened_by'],
    ['follow_up_participants', 'follow_up_id'],
    ['follow_ups', 'id'],
  ] as const)
    await sql`delete from ${sql.table(table)} where ${sql.ref(column)} in (${which})`.execute(tx);
}

/** A row, or a form, that went into a known customer and is not taken back yet. */
export interface MergedPiece {
  readonly customerId: string;
  readonly merged: unknown;
  readonly row: number | null;
  readonly formId: string | null;
}

/** The next pieces that went into known customers, the last one first. */
export async function selectMerged(db: Db, importId: string, limit: number): Promise<MergedPiece[]> {
  const { rows } = await sql<MergedPiece>`
    (select customer_id as "customerId", merged, number as row, null::uuid as "formId" from import_rows
      where import_id = ${importId}::uuid and state = 'done' and action = 'merge' and merged is not null
      order by number desc limit ${limit})
    union all
    (select customer_id, made, null, id from import_forms
      where import_id = ${importId}::uuid and state = 'saved' and made->>'customer' = 'false' and customer_id is not null
      order by position desc limit ${limit})`.execute(db);
  return rows;
}

export async function markTakenBack(tx: Tx, importId: string, { row, formId }: MergedPiece): Promise<void> {
  if (row !== null)
    await sql`
      update import_rows set state = 'skipped', merged = null
      where import_id = ${importId}::uuid and number = ${row}`.execute(tx);
  if (formId !== null)
    await sql`update import_forms set state = 'skipped', made = null where id = ${formId}::uuid`.execute(tx);
}

/** Forms whose customers are gone were as if they had never been saved. */
export async function markFormsUndone(tx: Tx, importId: string): Promise<void> {
  await sql`
    update import_forms set state = 'skipped', made = null
    where import_id = ${importId}::uuid and state = 'saved' and customer_id is null`.execute(tx);
}

/** Deletes the import's follow-ups of a known customer that nobody touched; says whether some are left. */
export async function deleteMergedFollowUps(tx: Tx, importId: string, customerId: string): Promise<boolean> {
  const untouched = sql`
    select f.id from follow_ups f where f.import_id = ${importId}::uuid and f.customer_id = ${customerId}::uuid
      and f.version = 1 and f.voided_at is null
      and not exists (select from attachments where follow_up_id = f.id)
      and not exists (select from actions where follow_up_id = f.id and version <> 1)
      and not exists (select from actions where closed_by_follow_up_id = f.id)
      and not exists (select from concerns where opened_by = f.id and version <> 1)
      and not exists (select from changes where follow_up_id = f.id)
      and not exists (select from needs where follow_up_id = f.id)`;
  await deleteFollowUps(tx, untouched);
  const left = await tx
    .selectFrom('followUps')
    .select('id')
    .where('importId', '=', importId)
    .where('customerId', '=', customerId)
    .limit(1)
    .executeTakeFirst();
  return left !== undefined;
}

const parts = {
  contact: { table: 'contacts', words: 'name' },
  need: { table: 'needs', words: 'content' },
  cooperation: { table: 'cooperations', words: 'project' },
  obstacle: { table: 'obstacles', words: 'note' },
} as const;
export type AddedKind = keyof typeof parts;

/** Deletes what a merge added, where nobody changed it and nothing refers to it. @returns what was deleted, with its words. */
export async function deleteAdded(
  tx: Tx,
  kind: AddedKind,
  ids: readonly string[],
): Promise<{ id: string; words: string | null }[]> {
  if (ids.length === 0) return [];
  const { table, words } = parts[kind];
  const free =
    kind === 'contact'
      ? sql`and not exists (select from follow_up_participants where contact_id = contacts.id)
          and not exists (select from contacts below where below.reports_to_id = contacts.id)`
      : sql``;
  const { rows } = await sql<{ id: string; words: string | null }>`
    delete from ${sql.table(table)} where id = any(${sql.val([...ids])}::uuid[]) and version = 1 ${free}
    returning id, ${sql.ref(words)} as words`.execute(tx);
  return rows;
}

/** The name of a customer, for what is kept. */
export async function selectName(db: Db, customerId: string): Promise<string | undefined> {
  const row = await db.selectFrom('customers').select('name').where('id', '=', customerId).executeTakeFirst();
  return row?.name;
}
