import type { HandOver } from '@genjin/domain/hand-over';
import { hoursToTakeBack } from '@genjin/domain/hand-over';
import { type RawBuilder, type SqlBool, sql } from 'kysely';
import type { Db, Tx } from '#kit/db';
import type { HandedTask } from '#kit/owned-tasks';

type Condition = RawBuilder<SqlBool>;
type State = HandOver['state'];

export interface HandOverPage {
  /** Only those that this person made, gave from or received; null for all. */
  readonly of: string | null;
  readonly state: State | null;
  readonly after: readonly [at: string, id: string] | null;
  readonly limit: number;
}

const ofState: Record<State, Condition> = {
  waiting: sql<SqlBool>`h.received_at is null and h.taken_back_at is null`,
  received: sql<SqlBool>`h.received_at is not null and h.taken_back_at is null`,
  taken_back: sql<SqlBool>`h.taken_back_at is not null`,
};

interface Row extends Omit<HandOver, 'by' | 'to'> {
  readonly key: string;
  readonly byId: string;
  readonly byName: string;
  readonly toId: string;
  readonly toName: string;
}

/** Whom it concerns: who made it, who receives it, and who had one of its customers. */
export const concerns = (userId: string): Condition =>
  sql<SqlBool>`(h.by_id = ${userId}::uuid or h.to_id = ${userId}::uuid or exists (
    select 1 from handed_customers where hand_over_id = h.id and from_id = ${userId}::uuid))`;

export async function selectHandOvers(db: Db, page: HandOverPage): Promise<(HandOver & { readonly key: string })[]> {
  const where = [
    ...(page.of ? [concerns(page.of)] : []),
    ...(page.state ? [ofState[page.state]] : []),
    ...(page.after ? [sql<SqlBool>`(h.at, h.id) < (${page.after[0]}::timestamptz, ${page.after[1]}::uuid)`] : []),
  ];
  return select(db, where, page.limit);
}

export async function selectHandOver(db: Db, id: string): Promise<HandOver | undefined> {
  const [found] = await select(db, [sql<SqlBool>`h.id = ${id}::uuid`], 1);
  return found;
}

async function select(db: Db, where: readonly Condition[], limit: number) {
  const { rows } = await sql<Row>`
    with page as materialized (
      select h.* from hand_overs h where ${where.length > 0 ? sql.join([...where], sql` and `) : sql`true`}
      order by h.at desc, h.id desc limit ${limit}
    )
    select h.id, h.at, h.at::text as key, h.reason, h.customers, h.actions, h.plans, h.version,
      h.received_at as "receivedAt", h.taken_back_at as "takenBackAt",
      h.at + ${hoursToTakeBack} * interval '1 hour' as "takeBackUntil",
      case when h.taken_back_at is not null then 'taken_back' when h.received_at is not null then 'received' else 'waiting' end as state,
      h.by_id as "byId", giver.name as "byName", h.to_id as "toId", receiver.name as "toName",
      coalesce((
        select json_agg(json_build_object('id', id, 'name', name)) from (
          select customers.id, customers.name from handed_customers join customers on customers.id = customer_id
          where hand_over_id = h.id order by customers.name_key, customers.id limit 10
        ) first_ten
      ), '[]') as first
    from page h join users giver on giver.id = h.by_id join users receiver on receiver.id = h.to_id
    order by h.at desc, h.id desc`.execute(db);
  return rows.map(({ byId, byName, toId, toName, ...row }) => ({
    ...row,
    by: { id: byId, name: byName },
    to: { id: toId, name: toName },
  }));
}

/** The row, held until the transaction ends. */
export function lockHandOver(tx: Tx, id: string) {
  return tx.selectFrom('handOvers').select('id').where('id', '=', id).forUpdate().executeTakeFirst();
}

/** Whether it concerns somebody, see {@link concerns}. */
export async function isConcerned(db: Db, id: string, userId: string): Promise<boolean> {
  const { rows } = await sql`select 1 from hand_overs h where h.id = ${id}::uuid and ${concerns(userId)}`.execute(db);
  return rows.length > 0;
}

export interface HandedCustomer {
  readonly id: string;
  readonly fromId: string;
  readonly accessBefore: 'read' | 'write' | null;
}

export async function insertHandOver(
  tx: Tx,
  row: { id: string; byId: string; toId: string; at: string; reason: string | null },
  customers: readonly HandedCustomer[],
  tasks: readonly HandedTask[],
): Promise<void> {
  const countOf = (kind: HandedTask['kind']) => tasks.filter((task) => task.kind === kind).length;
  await tx
    .insertInto('handOvers')
    .values({ ...row, customers: customers.length, actions: countOf('action'), plans: countOf('plan') })
    .execute();
  await sql`
    insert into handed_customers (hand_over_id, customer_id, from_id, access_before)
    select ${row.id}::uuid, * from unnest(
      ${sql.val(customers.map((one) => one.id))}::uuid[], ${sql.val(customers.map((one) => one.fromId))}::uuid[],
      ${sql.val(customers.map((one) => one.accessBefore))}::text[])`.execute(tx);
  await sql`
    insert into handed_tasks (hand_over_id, kind, task_id, from_id)
    select ${row.id}::uuid, * from unnest(
      ${sql.val(tasks.map((one) => one.kind))}::text[], ${sql.val(tasks.map((one) => one.id))}::uuid[],
      ${sql.val(tasks.map((one) => one.formerId))}::uuid[])`.execute(tx);
}

export async function selectHanded(
  db: Db,
  id: string,
): Promise<{ customers: (HandedCustomer & { fromName: string })[]; tasks: HandedTask[] }> {
  const customers = await sql<HandedCustomer & { fromName: string }>`
    select customer_id as id, from_id as "fromId", users.name as "fromName", access_before as "accessBefore"
    from handed_customers join users on users.id = from_id where hand_over_id = ${id}::uuid`.execute(db);
  const tasks = await sql<HandedTask>`
    select kind, task_id as id, from_id as "formerId" from handed_tasks where hand_over_id = ${id}::uuid`.execute(db);
  return { customers: customers.rows, tasks: tasks.rows };
}

export async function updateHandOver(
  tx: Tx,
  id: string,
  set: { receivedAt: string } | { takenBackAt: string },
): Promise<void> {
  await tx
    .updateTable('handOvers')
    .set((eb) => ({ ...set, version: eb('version', '+', 1) }))
    .where('id', '=', id)
    .execute();
}
