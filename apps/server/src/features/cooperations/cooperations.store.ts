import type { Cooperation } from '@genjin/domain/cooperation';
import type { Db, Tx } from '#kit/db';
import { rangeOf, rangeTo } from '#kit/range-columns';

/** What a person writes about a cooperation. */
export type CooperationValues = Omit<Cooperation, 'id' | 'customerId' | 'version'>;

const selection = (db: Db) =>
  db
    .selectFrom('cooperations')
    .select(['id', 'customerId', 'project', 'startedOn', 'endedOn', 'endReason', 'amountMin', 'amountMax', 'version']);

type Row = Awaited<ReturnType<ReturnType<typeof selection>['executeTakeFirstOrThrow']>>;

export const toCooperation = ({ amountMin, amountMax, ...row }: Row): Cooperation => ({
  ...row,
  amount: rangeOf(amountMin, amountMax),
});

/** A customer's past cooperations, in the order they were added. */
export function cooperationsQuery(db: Db, customerId: string) {
  return selection(db).where('customerId', '=', customerId).orderBy('createdAt').orderBy('id');
}

export async function selectCooperation(db: Db, id: string): Promise<Cooperation | undefined> {
  const row = await selection(db).where('id', '=', id).executeTakeFirst();
  return row && toCooperation(row);
}

/** Held until the transaction ends. */
export async function lockCooperation(tx: Tx, id: string): Promise<Cooperation | undefined> {
  const row = await selection(tx).where('id', '=', id).forNoKeyUpdate().executeTakeFirst();
  return row && toCooperation(row);
}

export async function insertCooperation(
  tx: Tx,
  key: { id: string; customerId: string; createdAt: string },
  { amount, ...values }: CooperationValues,
): Promise<void> {
  await tx
    .insertInto('cooperations')
    .values({ ...key, ...values, ...rangeTo('amount', amount) })
    .execute();
}

export async function updateCooperation(
  tx: Tx,
  cooperation: Cooperation,
  { amount, ...values }: Partial<CooperationValues>,
): Promise<void> {
  await tx
    .updateTable('cooperations')
    .set({ ...values, ...rangeTo('amount', amount), version: cooperation.version + 1 })
    .where('id', '=', cooperation.id)
    .where('version', '=', cooperation.version)
    .execute();
}
