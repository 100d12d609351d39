import type { Plan } from '@genjin/domain/plan';
import type { Scope } from '@genjin/domain/policy';
import { type Insertable, type SqlBool, sql, type Updateable } from 'kysely';
import type { Plans } from '#db/types';
import type { Db, Tx } from '#kit/db';
import { withinScope } from '#kit/scope';

function planRows(db: Db) {
  return db
    .selectFrom('plans')
    .innerJoin('customers', 'customers.id', 'plans.customerId')
    .innerJoin('users', 'users.id', 'plans.ownerId')
    .select([
      'plans.id',
      'plans.customerId',
      'customers.name as customerName',
      'plans.ownerId',
      'users.name as ownerName',
      'plans.startsAt',
      'plans.endsAt',
      'plans.method',
      'plans.goal',
      'plans.preparation',
      'plans.state',
      'plans.madeByFollowUpId',
      'plans.fulfilledByFollowUpId',
      'plans.createdAt',
      'plans.version',
    ]);
}

type PlanRow = Awaited<ReturnType<ReturnType<typeof planRows>['executeTakeFirstOrThrow']>>;

export function planFrom({ customerId, customerName, ownerId, ownerName, ...row }: PlanRow): Plan {
  return {
    ...row,
    state: row.state as Plan['state'],
    customer: { id: customerId, name: customerName },
    owner: { id: ownerId, name: ownerName },
  };
}

export async function selectPlan(db: Db, id: string): Promise<Plan | undefined> {
  const row = await planRows(db).where('plans.id', '=', id).executeTakeFirst();
  return row && planFrom(row);
}

/** Holds the row until the transaction ends, so that what is checked is what is changed. */
export function lockPlan(tx: Tx, id: string) {
  return tx.selectFrom('plans').select('id').where('id', '=', id).forUpdate().executeTakeFirst();
}

/** The earliest open plan of a customer, whoever owns it. */
export function nextPlanQuery(db: Db, customerId: string) {
  return planRows(db)
    .where('plans.state', '=', 'planned')
    .where('plans.customerId', '=', customerId)
    .orderBy('plans.startsAt')
    .orderBy('plans.id')
    .limit(1);
}

export interface OpenPlansQuery {
  readonly ownerId: string | null;
  readonly customerId: string | null;
  /** Null where the list is not limited to the customers one sees. */
  readonly scope: Scope | null;
  /** Plans that start at `from` or later and before `to`, where given. */
  readonly from?: string;
  readonly to?: string;
  readonly after: { readonly startsAt: string; readonly id: string } | null;
  readonly limit: number;
}

/** Open plans by time. */
export async function selectOpenPlans(db: Db, query: OpenPlansQuery): Promise<Plan[]> {
  const { ownerId, customerId, scope, from, to, after } = query;
  const rows = await planRows(db)
    .where('plans.state', '=', 'planned')
    .$if(ownerId !== null, (select) => select.where('plans.ownerId', '=', ownerId ?? ''))
    .$if(customerId !== null, (select) => select.where('plans.customerId', '=', customerId ?? ''))
    .$if(scope !== null, (select) => select.where(withinScope(scope ?? { kind: 'nothing' })))
    .$if(from !== undefined, (select) => select.where('plans.startsAt', '>=', from ?? ''))
    .$if(to !== undefined, (select) => select.where('plans.startsAt', '<', to ?? ''))
    .$if(after !== null, (select) =>
      select.where(sql<SqlBool>`(plans.starts_at, plans.id) > (${after?.startsAt}::timestamptz, ${after?.id}::uuid)`),
    )
    .orderBy('plans.startsAt')
    .orderBy('plans.id')
    .limit(query.limit)
    .execute();
  return rows.map(planFrom);
}

/** Somebody's plans whose time has passed, the longest owed first: the end counts, the start where no end is known. */
export async function selectOwedPlans(db: Db, ownerId: string, now: string, limit: number): Promise<Plan[]> {
  const rows = await planRows(db)
    .where('plans.state', '=', 'planned')
    .where('plans.ownerId', '=', ownerId)
    .where('plans.startsAt', '<', now)
    .where(sql<SqlBool>`coalesce(plans.ends_at, plans.starts_at) < ${now}::timestamptz`)
    .orderBy('plans.startsAt')
    .orderBy('plans.id')
    .limit(limit)
    .execute();
  return rows.map(planFrom);
}

/** The open plans of one person for one customer that have begun by an instant, held; two are enough to know that there are several. */
export async function lockBegunPlans(tx: Tx, query: { ownerId: string; customerId: string; by: string }) {
  const rows = await tx
    .selectFrom('plans')
    .select('id')
    .where('state', '=', 'planned')
    .where('customerId', '=', query.customerId)
    .where('ownerId', '=', query.ownerId)
    .where('startsAt', '<=', query.by)
    .orderBy('startsAt')
    .orderBy('id')
    .limit(2)
    .forUpdate()
    .execute();
  return rows.map((row) => row.id);
}

export async function selectPlanMadeBy(db: Db, followUpId: string): Promise<Plan | undefined> {
  const row = await planRows(db).where('plans.madeByFollowUpId', '=', followUpId).executeTakeFirst();
  return row && planFrom(row);
}

export async function insertPlan(tx: Tx, row: Insertable<Plans>): Promise<void> {
  await tx.insertInto('plans').values(row).execute();
}

export async function updatePlan(tx: Tx, id: string, set: Updateable<Plans>): Promise<void> {
  await tx
    .updateTable('plans')
    .set((eb) => ({ ...set, version: eb('version', '+', 1) }))
    .where('id', '=', id)
    .execute();
}

export async function countOpenPlans(
  db: Db,
  { ownerId, from, to }: { readonly ownerId: string; readonly from: string; readonly to: string },
  atMost: number,
): Promise<number> {
  const { rows } = await sql<{ count: number }>`select count(*)::int as count from (
      select 1 from plans
      where state = 'planned' and owner_id = ${ownerId}::uuid
        and starts_at >= ${from}::timestamptz and starts_at < ${to}::timestamptz
      limit ${atMost}
    ) counted`.execute(db);
  return rows[0]?.count ?? 0;
}

export async function countOwedPlans(db: Db, ownerId: string, now: string, atMost: number): Promise<number> {
  const { rows } = await sql<{ count: number }>`select count(*)::int as count from (
      select 1 from plans
      where state = 'planned' and owner_id = ${ownerId}::uuid and starts_at < ${now}::timestamptz
        and coalesce(ends_at, starts_at) < ${now}::timestamptz
      limit ${atMost}
    ) counted`.execute(db);
  return rows[0]?.count ?? 0;
}
