import type { CustomerRow } from '@genjin/domain/customer';
import type { Scope } from '@genjin/domain/policy';
import { type RawBuilder, type SqlBool, sql } from 'kysely';
import type { Db } from '#kit/db';
import { withinScope } from '#kit/scope';

type Condition = RawBuilder<SqlBool>;

/** The four orders: what the index of each leads with, how PostgreSQL reads it from a cursor, and which way it goes. */
const orders = {
  recent: { key: sql.ref<string>('customers.updated_at'), type: sql`timestamptz`, way: sql`desc`, beyond: sql`<` },
  contacted: { key: lastContact(), type: sql`timestamptz`, way: sql`desc`, beyond: sql`<` },
  coldest: { key: lastContact(), type: sql`timestamptz`, way: sql`asc`, beyond: sql`>` },
  name: { key: sql.ref<string>('customers.name_key'), type: sql`text`, way: sql`asc`, beyond: sql`>` },
};
export type CustomerOrder = keyof typeof orders;

/** Exactly the expression of the indexes, else they are not used. */
function lastContact() {
  return sql<string>`coalesce(customers.last_contact_at, '-infinity'::timestamptz)`;
}

/**
 * Which rows are looked at: all in the list's order until the page is full, or first these few, sorted afterwards. The latter is told to
 * PostgreSQL by a fence (`offset 0`), since it cannot know how few there are.
 */
export type Source =
  | { readonly walk: Scope }
  | { readonly first: Scope }
  | { readonly ids: readonly string[]; within: Scope };

export interface CustomerPage {
  readonly from: Source;
  readonly order: CustomerOrder;
  readonly where: readonly Condition[];
  /** The key of the last row of the page before. */
  readonly after: readonly [key: string, id: string] | null;
  readonly limit: number;
}

export interface KeyedRow {
  readonly row: CustomerRow;
  readonly key: readonly [key: string, id: string];
}

/** A row as PostgreSQL gives it; the key as text keeps the microseconds that a date would lose. */
type Found = Omit<CustomerRow, 'owner'> & {
  readonly ownerId: string;
  readonly ownerName: string;
  readonly key: string;
};

/**
 * One page of customers. The page is cut before owner and next plan are looked up, so that these are asked for its rows only.
 */
export async function selectCustomerPage(
  db: Db,
  { from, order, where, after, limit }: CustomerPage,
): Promise<KeyedRow[]> {
  const { key, type, way, beyond } = orders[order];
  const scope = 'walk' in from ? [withinScope(from.walk)] : 'ids' in from ? [withinScope(from.within)] : [];
  const beyondLast = after && sql<SqlBool>`(${key}, customers.id) ${beyond} (${after[0]}::${type}, ${after[1]}::uuid)`;
  const conditions = [...scope, ...where, ...(beyondLast ? [beyondLast] : [])];
  const { rows } = await sql<Found>`
    with page as materialized (
      select id, type, name, stage, status, priority, probability, owner_id, last_contact_at, updated_at, ${key} as key
      from ${tableOf(from)}
      where ${conditions.length > 0 ? sql.join(conditions, sql` and `) : sql`true`}
      order by ${key} ${way}, customers.id ${way}
      limit ${limit}
    )
    select page.id, page.type, page.name, page.stage, page.status, page.priority, page.probability,
      page.owner_id as "ownerId", owner.name as "ownerName", page.last_contact_at as "lastContactAt",
      page.updated_at as "updatedAt", next_plan.starts_at as "nextPlanAt", page.key::text as key
    from page
    join users owner on owner.id = page.owner_id
    left join lateral (
      select starts_at from plans
      where plans.customer_id = page.id and plans.state = 'planned'
      order by starts_at, plans.id limit 1
    ) next_plan on true
    order by page.key ${way}, page.id ${way}`.execute(db);
  return rows.map(({ ownerId, ownerName, key, ...row }) => ({
    row: { ...row, owner: { id: ownerId, name: ownerName } },
    key: [key, row.id],
  }));
}

function tableOf(from: Source): RawBuilder<unknown> {
  if ('walk' in from) return sql`customers`;
  if ('ids' in from)
    return sql`(select * from customers where id = any(${sql.val([...from.ids])}::uuid[]) offset 0) customers`;
  return sql`(select * from customers where ${withinScope(from.first)} offset 0) customers`;
}

/** Whether there are at most this many customers in a scope. */
export async function hasAtMost(db: Db, scope: Scope, most: number): Promise<boolean> {
  return (await countCustomers(db, [withinScope(scope)], most + 1)) <= most;
}

/** Rows that have one of these values. */
export function oneOf(column: 'stage' | 'status' | 'priority', values: readonly string[]): Condition {
  return sql<SqlBool>`${sql.ref(`customers.${column}`)} = any(${sql.val([...values])}::text[])`;
}

export const ofType = (type: string): Condition => sql<SqlBool>`customers.type = ${type}`;
export const ownedBy = (userId: string): Condition => sql<SqlBool>`customers.owner_id = ${userId}::uuid`;

export const amongIds = (ids: readonly string[]): Condition =>
  sql<SqlBool>`customers.id = any(${sql.val([...ids])}::uuid[])`;

/** Open, not paused, and without effective contact since `before`; who was never contacted has been known for that long. */
export const coldSince = (before: string): Condition =>
  sql<SqlBool>`(customers.stage in ('potential', 'intent') and customers.status is distinct from 'paused'
    and ${lastContact()} < ${before}::timestamptz
    and (customers.last_contact_at is not null or customers.created_at < ${before}::timestamptz))`;

/** How many rows fulfil all conditions, counted up to `atMost`. */
export async function countCustomers(db: Db, where: readonly Condition[], atMost: number): Promise<number> {
  const { rows } = await sql<{ count: number }>`select count(*)::int as count from (
      select 1 from customers where ${sql.join([...where], sql` and `)} limit ${atMost}
    ) counted`.execute(db);
  return rows[0]?.count ?? 0;
}

const counted = {
  customers: sql`customers`,
  contacts: sql`contacts join customers on customers.id = contacts.customer_id`,
  follow_ups: sql`follow_ups join customers on customers.id = follow_ups.customer_id and follow_ups.voided_at is null`,
};

/** How many customers fulfil all conditions, or how many people or valid follow-ups there are of such customers. */
export async function countOf(db: Db, what: keyof typeof counted, where: readonly Condition[]): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from ${counted[what]} where ${sql.join([...where], sql` and `)}`.execute(db);
  return rows[0]?.count ?? 0;
}
