import { type Insertable, type SqlBool, sql, type Updateable } from 'kysely';
import type { FollowUpCorrections, FollowUpParticipants, FollowUps } from '#db/types';
import type { Db, Tx } from '#kit/db';

function followUpRows(db: Db) {
  return db
    .selectFrom('followUps')
    .innerJoin('users as author', 'author.id', 'followUps.authorId')
    .leftJoin('users as voider', 'voider.id', 'followUps.voidedBy')
    .leftJoin('imports', 'imports.id', 'followUps.importId')
    .leftJoin('importForms as form', 'form.id', 'followUps.importFormId')
    .selectAll('followUps')
    .select([
      'author.name as authorName',
      'voider.name as voiderName',
      'imports.fileName as importedFrom',
      'form.title as importedForm',
    ]);
}

export type FollowUpRow = Awaited<ReturnType<ReturnType<typeof followUpRows>['executeTakeFirstOrThrow']>>;

export interface TimelineQuery {
  readonly customerId: string;
  readonly method?: string;
  readonly mood?: string;
  readonly topic?: string;
  readonly author?: string;
  readonly withoutVoided?: boolean;
  readonly after?: { readonly startedAt: string; readonly id: string } | null;
  readonly limit: number;
}

/** One customer's follow-ups, the newest occurrence first. */
export function selectTimeline(db: Db, query: TimelineQuery): Promise<FollowUpRow[]> {
  const { method, mood, topic, author, after } = query;
  return followUpRows(db)
    .where('followUps.customerId', '=', query.customerId)
    .$if(method !== undefined, (select) => select.where('followUps.method', '=', method ?? ''))
    .$if(mood !== undefined, (select) => select.where('followUps.mood', '=', mood ?? ''))
    .$if(topic !== undefined, (select) => select.where(sql<SqlBool>`${topic}::text = any(follow_ups.topics)`))
    .$if(author !== undefined, (select) => select.where('followUps.authorId', '=', author ?? ''))
    .$if(query.withoutVoided === true, (select) => select.where('followUps.voidedAt', 'is', null))
    .$if(Boolean(after), (select) =>
      select.where(
        sql<SqlBool>`(follow_ups.started_at, follow_ups.id) < (${after?.startedAt}::timestamptz, ${after?.id}::uuid)`,
      ),
    )
    .orderBy('followUps.startedAt', 'desc')
    .orderBy('followUps.id', 'desc')
    .limit(query.limit)
    .execute();
}

export function selectFollowUp(db: Db, id: string): Promise<FollowUpRow | undefined> {
  return followUpRows(db).where('followUps.id', '=', id).executeTakeFirst();
}

/** The ids of all follow-ups of these customers that are not voided: customer by customer as given, each the newest first. */
export async function selectIdsOfCustomers(db: Db, customerIds: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select follow_ups.id from unnest(${sql.val([...customerIds])}::uuid[]) with ordinality as wanted(customer_id, place)
    join follow_ups on follow_ups.customer_id = wanted.customer_id
    where follow_ups.voided_at is null
    order by wanted.place, follow_ups.started_at desc, follow_ups.id desc`.execute(db);
  return rows.map((row) => row.id);
}

/** These follow-ups, in no order. */
export function selectFollowUpsById(db: Db, ids: readonly string[]): Promise<FollowUpRow[]> {
  return followUpRows(db)
    .where('followUps.id', 'in', [...ids])
    .execute();
}

/** Holds the record until the transaction ends, so that what is checked is what is changed. */
export function lockFollowUp(tx: Tx, id: string) {
  return tx.selectFrom('followUps').select('id').where('id', '=', id).forUpdate().executeTakeFirst();
}

/** Who took part, in the order they were written down. */
export function selectParticipants(db: Db, followUpIds: readonly string[]) {
  return db
    .selectFrom('followUpParticipants')
    .leftJoin('users', 'users.id', 'followUpParticipants.userId')
    .leftJoin('contacts', 'contacts.id', 'followUpParticipants.contactId')
    .select([
      'followUpParticipants.followUpId',
      'followUpParticipants.side',
      'followUpParticipants.userId',
      'followUpParticipants.contactId',
      'followUpParticipants.name',
      'users.name as userName',
      'contacts.name as contactName',
      'contacts.title as contactTitle',
    ])
    .where('followUpParticipants.followUpId', 'in', [...followUpIds])
    .orderBy('followUpParticipants.followUpId')
    .orderBy('followUpParticipants.position')
    .execute();
}

/** What was corrected, oldest first. */
export function selectCorrections(db: Db, followUpIds: readonly string[]) {
  return db
    .selectFrom('followUpCorrections')
    .innerJoin('users', 'users.id', 'followUpCorrections.byId')
    .select([
      'followUpCorrections.id',
      'followUpCorrections.followUpId',
      'followUpCorrections.at',
      'followUpCorrections.byId',
      'users.name as byName',
      'followUpCorrections.reason',
      'followUpCorrections.changes',
    ])
    .where('followUpCorrections.followUpId', 'in', [...followUpIds])
    .orderBy('followUpCorrections.at')
    .orderBy('followUpCorrections.id')
    .execute();
}

export function selectLastCorrection(db: Db, followUpId: string) {
  return db
    .selectFrom('followUpCorrections')
    .innerJoin('users', 'users.id', 'followUpCorrections.byId')
    .select(['followUpCorrections.at', 'followUpCorrections.byId', 'users.name as byName'])
    .where('followUpCorrections.followUpId', '=', followUpId)
    .orderBy('followUpCorrections.at', 'desc')
    .orderBy('followUpCorrections.id', 'desc')
    .limit(1)
    .executeTakeFirst();
}

/** The topics of the contacts that took place, the one touched last first. */
export async function selectCoveredTopics(db: Db, customerId: string) {
  const { rows } = await sql<{ topic: string; times: number; lastAt: string; followUpId: string }>`
    select topic, count(*)::int as times, max(started_at) as "lastAt",
      (array_agg(id order by started_at desc, id desc))[1] as "followUpId"
    from follow_ups, unnest(topics) as topic
    where customer_id = ${customerId}::uuid and connected and voided_at is null
    group by topic
    order by "lastAt" desc, topic`.execute(db);
  return rows;
}

/** What a customer's records say of when and what, voided ones too; imported ones with the file and the place in it that they came from. */
export function selectOccurrences(db: Db, customerId: string) {
  return db
    .selectFrom('followUps')
    .leftJoin('imports', 'imports.id', 'followUps.importId')
    .leftJoin('importForms as form', 'form.id', 'followUps.importFormId')
    .select([
      'followUps.id',
      'followUps.startedAt',
      'followUps.timeKnown',
      'followUps.content',
      'followUps.importLine as line',
      'imports.sha256',
      'form.position',
    ])
    .where('followUps.customerId', '=', customerId)
    .execute();
}

export async function insertFollowUp(tx: Tx, row: Insertable<FollowUps>): Promise<void> {
  await tx.insertInto('followUps').values(row).execute();
}

export async function insertFollowUps(tx: Tx, rows: readonly Insertable<FollowUps>[]): Promise<void> {
  await tx
    .insertInto('followUps')
    .values([...rows])
    .execute();
}

export async function insertParticipants(tx: Tx, rows: readonly Insertable<FollowUpParticipants>[]): Promise<void> {
  if (rows.length === 0) return;
  await tx
    .insertInto('followUpParticipants')
    .values([...rows])
    .execute();
}

export async function updateFollowUp(tx: Tx, id: string, set: Updateable<FollowUps>): Promise<void> {
  await tx
    .updateTable('followUps')
    .set((eb) => ({ ...set, version: eb('version', '+', 1) }))
    .where('id', '=', id)
    .execute();
}

export async function insertCorrection(tx: Tx, row: Insertable<FollowUpCorrections>): Promise<void> {
  await tx.insertInto('followUpCorrections').values(row).execute();
}
