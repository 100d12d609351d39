import type { Customer } from '@genjin/domain/customer';
import { sql, type Updateable } from 'kysely';
import type { Customers } from '#db/types';
import type { Db, Tx } from '#kit/db';
import { rangeOf, rangeTo } from '#kit/range-columns';

/** What people write about a customer: everything but what the product keeps by itself. */
export type CustomerValues = Omit<Customer, 'id' | 'owner' | 'createdAt' | 'updatedAt' | 'lastContactAt' | 'version'>;

/** What the list sorts and searches by and what duplicates are known by, made from name and type. */
export interface NameColumns {
  readonly nameKey: string;
  readonly tokens: readonly string[];
  readonly exactKey: string;
  readonly similarKey: string;
}

const selection = (db: Db) =>
  db
    .selectFrom('customers')
    .innerJoin('users as owner', 'owner.id', 'customers.ownerId')
    .select([
      'customers.id',
      'customers.type',
      'customers.name',
      'customers.creditCode',
      'customers.industryCode',
      'customers.industryNote',
      'customers.industryPosition',
      'customers.organisation',
      'customers.address',
      'customers.occupation',
      'customers.preferences',
      'customers.purchasingPower',
      'customers.decisionInfluences',
      'customers.sources',
      'customers.sourceNote',
      'customers.timeNodeOn',
      'customers.timeNodeNote',
      'customers.hasCooperated',
      'customers.cooperationNote',
      'customers.stage',
      'customers.status',
      'customers.priority',
      'customers.probability',
      'customers.pausedUntil',
      'customers.summary',
      'customers.createdAt',
      'customers.updatedAt',
      'customers.lastContactAt',
      'customers.version',
      'customers.headcountMin',
      'customers.headcountMax',
      'customers.revenueMin',
      'customers.revenueMax',
      'customers.budgetMin',
      'customers.budgetMax',
      'owner.id as ownerId',
      'owner.name as ownerName',
    ]);

type CustomerRecord = Awaited<ReturnType<ReturnType<typeof selection>['executeTakeFirstOrThrow']>>;

export function customerQuery(db: Db, id: string) {
  return selection(db).where('customers.id', '=', id);
}

export async function selectCustomer(db: Db, id: string): Promise<Customer | undefined> {
  const row = await customerQuery(db, id).executeTakeFirst();
  return row && toCustomer(row);
}

/** These customers, in no order. */
export async function selectCustomers(db: Db, ids: readonly string[]): Promise<Customer[]> {
  const rows = await selection(db)
    .where('customers.id', 'in', [...ids])
    .execute();
  return rows.map(toCustomer);
}

/** The customer, held until the transaction ends: a second writer waits, then sees what the first one wrote. */
export async function lockCustomer(tx: Tx, id: string): Promise<Customer> {
  const row = await selection(tx).where('customers.id', '=', id).forNoKeyUpdate('customers').executeTakeFirstOrThrow();
  return toCustomer(row);
}

export async function insertCustomer(
  tx: Tx,
  row: { id: string; ownerId: string; createdBy: string; at: string } & CustomerValues & {
      readonly importId?: string;
      readonly importLine?: number;
    },
  name: NameColumns,
): Promise<void> {
  const { id, ownerId, createdBy, at, ...values } = row;
  const { type, name: fullName, stage } = values;
  await tx
    .insertInto('customers')
    .values({
      ...columnsOf(values),
      ...nameColumns(name),
      id,
      type,
      name: fullName,
      stage,
      ownerId,
      createdBy,
      createdAt: at,
      updatedAt: at,
    })
    .execute();
}

/** Writes what changed and counts the version up; undefined where the row has moved past `version`. */
export function updateCustomer(
  tx: Tx,
  key: { id: string; version: number; now: string },
  values: Partial<CustomerValues>,
  name: NameColumns | null,
): Promise<{ version: number; updatedAt: string } | undefined> {
  return tx
    .updateTable('customers')
    .set({
      ...columnsOf(values),
      ...(name ? nameColumns(name) : {}),
      version: key.version + 1,
      updatedAt: latest(key.now),
    })
    .where('id', '=', key.id)
    .where('version', '=', key.version)
    .returning(['version', 'updatedAt'])
    .executeTakeFirst();
}

export async function touch(tx: Tx, customerId: string, now: string): Promise<void> {
  await tx
    .updateTable('customers')
    .set({ updatedAt: latest(now) })
    .where('id', '=', customerId)
    .execute();
}

/** Holds the row alone: what the next statement reads is then newer than every writer before. */
export async function holdCustomer(tx: Tx, customerId: string): Promise<void> {
  await tx.selectFrom('customers').select('id').where('id', '=', customerId).forNoKeyUpdate().execute();
}

export async function writeLastContact(tx: Tx, customerId: string): Promise<void> {
  await tx
    .updateTable('customers')
    .set((eb) => ({
      lastContactAt: eb
        .selectFrom('effectiveContacts')
        .select((inner) => inner.fn.max('endedAt').as('at'))
        .where('effectiveContacts.customerId', '=', customerId),
    }))
    .where('id', '=', customerId)
    .execute();
}

/** What decides whether somebody may be made the owner. */
export function selectOwnerToBe(db: Db, userId: string) {
  return db.selectFrom('users').select(['id', 'roles', 'departmentId']).where('id', '=', userId).executeTakeFirst();
}

/** The latest effective contact. */
export function lastEffectiveQuery(db: Db, customerId: string) {
  return db
    .selectFrom('effectiveContacts')
    .select(['id', 'endedAt', 'refused'])
    .where('customerId', '=', customerId)
    .orderBy('endedAt', 'desc')
    .limit(1);
}

/** Never backwards: a transaction that started earlier may commit later. */
const latest = (now: string) => sql<string>`greatest(customers.updated_at, ${now}::timestamptz)`;

const nameColumns = ({ tokens, ...keys }: NameColumns) => ({
  ...keys,
  search: sql<string>`array_to_tsvector(${[...tokens]}::text[])`,
});

function columnsOf({ headcount, revenue, budget, ...plain }: Partial<CustomerValues>): Updateable<Customers> {
  return {
    ...plain,
    ...rangeTo('headcount', headcount),
    ...rangeTo('revenue', revenue),
    ...rangeTo('budget', budget),
  };
}

export function toCustomer(row: CustomerRecord): Customer {
  const { headcountMin, headcountMax, revenueMin, revenueMax, budgetMin, budgetMax, ownerId, ownerName, ...plain } =
    row;
  return {
    // The check constraints hold the same codes as the schemas.
    ...(plain as Omit<Customer, 'headcount' | 'revenue' | 'budget' | 'owner'>),
    headcount: rangeOf(headcountMin, headcountMax),
    revenue: rangeOf(revenueMin, revenueMax),
    budget: rangeOf(budgetMin, budgetMax),
    owner: { id: ownerId, name: ownerName },
  };
}
