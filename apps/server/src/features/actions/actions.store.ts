import type { Action } from '@genjin/domain/action';
import type { Scope } from '@genjin/domain/policy';
import { type Insertable, type SqlBool, sql, type Updateable } from 'kysely';
import type { Actions } from '#db/types';
import type { Db, Tx } from '#kit/db';
import { withinScope } from '#kit/scope';

const dueOn = sql<string>`coalesce(actions.due_on, 'infinity')`;
const dueTime = sql<string>`coalesce(actions.due_time, '24:00')`;

function actionRows(db: Db) {
  return db
    .selectFrom('actions')
    .innerJoin('customers', 'customers.id', 'actions.customerId')
    .innerJoin('users', 'users.id', 'actions.ownerId')
    .select([
      'actions.id',
      'actions.customerId',
      'customers.name as customerName',
      'actions.followUpId',
      'actions.content',
      'actions.ownerId',
      'users.name as ownerName',
      'actions.dueOn',
      'actions.dueTime',
      'actions.state',
      'actions.result',
      'actions.closedAt',
      'actions.closedByFollowUpId',
      'actions.createdAt',
      'actions.version',
    ]);
}

type ActionRow = Awaited<ReturnType<ReturnType<typeof actionRows>['executeTakeFirstOrThrow']>>;

export function actionFrom({ customerId, customerName, ownerId, ownerName, ...row }: ActionRow): Action {
  return {
    ...row,
    state: row.state as Action['state'],
    customer: { id: customerId, name: customerName },
    owner: { id: ownerId, name: ownerName },
  };
}

export async function selectAction(db: Db, id: string): Promise<Action | undefined> {
  const row = await actionRows(db).where('actions.id', '=', id).executeTakeFirst();
  return row && actionFrom(row);
}

/** Holds the row until the transaction ends, so that what is checked is what is changed. */
export function lockAction(tx: Tx, id: string) {
  return tx.selectFrom('actions').select('id').where('id', '=', id).forUpdate().executeTakeFirst();
}

export interface OpenActionsQuery {
  readonly ownerId: string;
  /** The days that the deadline may have; undated ones are due on `infinity`. Both ends are in. */
  readonly from: string;
  readonly to: string;
  /** Null for one's own list, which is not limited to the customers one sees. */
  readonly scope: Scope | null;
  readonly after: { readonly dueOn: string; readonly dueTime: string; readonly id: string } | null;
  readonly limit: number;
}

/** Open actions by deadline. */
export async function selectOpenActions(db: Db, query: OpenActionsQuery): Promise<Action[]> {
  const { after, scope } = query;
  const rows = await actionRows(db)
    .where('actions.ownerId', '=', query.ownerId)
    .where('actions.state', '=', 'open')
    .where(sql<SqlBool>`${dueOn} between ${query.from}::date and ${query.to}::date`)
    .$if(scope !== null, (select) => select.where(withinScope(scope ?? { kind: 'nothing' })))
    .$if(after !== null, (select) =>
      select.where(
        sql<SqlBool>`(${dueOn}, ${dueTime}, actions.id) > (${after?.dueOn}::date, ${after?.dueTime}::text, ${after?.id}::uuid)`,
      ),
    )
    .orderBy(dueOn)
    .orderBy(dueTime)
    .orderBy('actions.id')
    .limit(query.limit)
    .execute();
  return rows.map(actionFrom);
}

/** How many open actions fall on these days, counted up to `atMost`. */
export async function countOpenActions(
  db: Db,
  query: Pick<OpenActionsQuery, 'ownerId' | 'from' | 'to'> & { readonly atMost: number },
): Promise<number> {
  const { rows } = await sql<{ count: number }>`select count(*)::int as count from (
      select 1 from actions
      where owner_id = ${query.ownerId}::uuid and state = 'open'
        and coalesce(due_on, 'infinity') between ${query.from}::date and ${query.to}::date
      limit ${query.atMost}
    ) counted`.execute(db);
  return rows[0]?.count ?? 0;
}

export interface ClosedActionsQuery {
  readonly ownerId: string;
  readonly scope: Scope | null;
  readonly after: { readonly closedAt: string; readonly id: string } | null;
  readonly limit: number;
}

/** Done and cancelled actions, the last closed first. */
export async function selectClosedActions(db: Db, query: ClosedActionsQuery): Promise<Action[]> {
  const { after, scope } = query;
  const rows = await actionRows(db)
    .where('actions.ownerId', '=', query.ownerId)
    .where('actions.state', '<>', 'open')
    .$if(scope !== null, (select) => select.where(withinScope(scope ?? { kind: 'nothing' })))
    .$if(after !== null, (select) =>
      select.where(
        sql<SqlBool>`(actions.closed_at, actions.id) < (${after?.closedAt}::timestamptz, ${after?.id}::uuid)`,
      ),
    )
    .orderBy('actions.closedAt', 'desc')
    .orderBy('actions.id', 'desc')
    .limit(query.limit)
    .execute();
  return rows.map(actionFrom);
}

const openActionsShown = 200;

/** The open actions of a customer by deadline, undated ones last; the first 200. */
export function openActionsQuery(db: Db, customerId: string) {
  return actionRows(db)
    .where('actions.customerId', '=', customerId)
    .where('actions.state', '=', 'open')
    .orderBy(dueOn)
    .orderBy(dueTime)
    .orderBy('actions.id')
    .limit(openActionsShown);
}

/** The actions promised in these follow-ups, in the order they were written down. */
export async function selectActionsOfFollowUps(db: Db, followUpIds: readonly string[]): Promise<Action[]> {
  const rows = await actionRows(db)
    .where('actions.followUpId', 'in', [...followUpIds])
    .orderBy('actions.followUpId')
    .orderBy('actions.position')
    .execute();
  return rows.map(actionFrom);
}

/** These actions, held until the transaction ends; in the order of their ids, so that two records cannot wait for each other. */
export async function lockActions(tx: Tx, ids: readonly string[]): Promise<Action[]> {
  await tx
    .selectFrom('actions')
    .select('id')
    .where('id', 'in', [...ids])
    .orderBy('id')
    .forUpdate()
    .execute();
  const rows = await actionRows(tx)
    .where('actions.id', 'in', [...ids])
    .orderBy('actions.id')
    .execute();
  return rows.map(actionFrom);
}

export async function insertActions(tx: Tx, rows: readonly Insertable<Actions>[]): Promise<void> {
  await tx
    .insertInto('actions')
    .values([...rows])
    .execute();
}

export async function updateAction(tx: Tx, id: string, set: Updateable<Actions>): Promise<void> {
  await tx
    .updateTable('actions')
    .set((eb) => ({ ...set, version: eb('version', '+', 1) }))
    .where('id', '=', id)
    .execute();
}

/** What is done by a follow-up: all of them at once. */
export async function closeActions(tx: Tx, ids: readonly string[], set: Updateable<Actions>): Promise<void> {
  await tx
    .updateTable('actions')
    .set((eb) => ({ ...set, version: eb('version', '+', 1) }))
    .where('id', 'in', [...ids])
    .execute();
}
