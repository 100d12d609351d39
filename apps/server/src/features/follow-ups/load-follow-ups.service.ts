import type { CoveredTopic } from '@genjin/domain/brief';
import type { Correction, FollowUp, Participant } from '@genjin/domain/follow-up';
import { allows, type Relation } from '@genjin/domain/policy';
import { timelinessOf } from '@genjin/domain/timeliness';
import { actionsPromisedIn } from '#features/actions/promises.service';
import { attachmentsOf } from '#features/attachments/attachments-of.service';
import { concernsOpenedBy } from '#features/concerns/concerns.service';
import { rulesOf } from '#features/settings/rules.service';
import type { Db } from '#kit/db';
import {
  type FollowUpRow,
  selectCorrections,
  selectCoveredTopics,
  selectFollowUp,
  selectFollowUpsById,
  selectIdsOfCustomers,
  selectParticipants,
  selectTimeline,
  type TimelineQuery,
} from './follow-ups.store.ts';

/**
 * One customer's follow-ups as this relation may see them, the newest occurrence first. A page costs the same number of
 * statements however many records it has. The caller has checked `customer.read`.
 */
export async function loadFollowUps(db: Db, relation: Relation, query: TimelineQuery): Promise<FollowUp[]> {
  return withAllThatBelongs(db, relation, await selectTimeline(db, query));
}

/** One follow-up as this relation may see it; null where there is none. The caller has checked `customer.read`. */
export async function loadFollowUpById(db: Db, relation: Relation, id: string): Promise<FollowUp | null> {
  const row = await selectFollowUp(db, id);
  return row ? loadFollowUp(db, relation, row) : null;
}

/** As {@link loadFollowUpById}, where the row is at hand. */
export async function loadFollowUp(db: Db, relation: Relation, row: FollowUpRow): Promise<FollowUp> {
  const [followUp] = await withAllThatBelongs(db, relation, [row]);
  if (!followUp) throw new Error('one row makes one follow-up');
  return followUp;
}

/**
 * The follow-ups of these customers that count, customer by customer as given, each the newest first, some at a time, without the internal
 * note. The caller has checked `customer.read` for each.
 */
export async function* followUpsOfCustomers(
  db: Db,
  customerIds: readonly string[],
  atATime: number,
): AsyncGenerator<FollowUp[]> {
  const ids = await selectIdsOfCustomers(db, customerIds);
  for (let start = 0; start < ids.length; start += atATime) {
    const wanted = ids.slice(start, start + atATime);
    const found = await withAllThatBelongs(db, 'observer', await selectFollowUpsById(db, wanted));
    const byId = new Map(found.map((followUp) => [followUp.id, followUp]));
    yield wanted.flatMap((id) => byId.get(id) ?? []);
  }
}

/** The topics of the contacts that took place, the one touched last first. */
export function coveredTopicsOf(db: Db, customerId: string): Promise<CoveredTopic[]> {
  return selectCoveredTopics(db, customerId);
}

async function withAllThatBelongs(db: Db, relation: Relation, rows: readonly FollowUpRow[]): Promise<FollowUp[]> {
  if (rows.length === 0) return [];
  const ids = rows.map((row) => row.id);
  const { hoursToRecord } = await rulesOf(db);
  const participants = grouped(await selectParticipants(db, ids), (one) => one.followUpId);
  const concerns = grouped(await concernsOpenedBy(db, ids), (one) => one.openedBy);
  const actions = grouped(await actionsPromisedIn(db, ids), (one) => one.followUpId);
  const attachments = grouped(await attachmentsOf(db, ids), (one) => one.followUpId);
  const corrections = grouped(await selectCorrections(db, ids), (one) => one.followUpId);
  const seesPrivate = allows(relation, 'contact.readPrivate');
  return rows.map((row): FollowUp => {
    const { authorId, authorName, voidedAt, voidedBy, voiderName, voidReason, ...facts } = row;
    return {
      ...facts,
      goalResult: row.goalResult as FollowUp['goalResult'],
      mood: row.mood as FollowUp['mood'],
      origin: row.origin as FollowUp['origin'],
      privateNote: seesPrivate ? row.privateNote : null,
      author: { id: authorId, name: authorName },
      imported: importedFrom(row),
      participants: (participants.get(row.id) ?? []).map(participantFrom),
      concerns: concerns.get(row.id) ?? [],
      actions: actions.get(row.id) ?? [],
      attachments: attachments.get(row.id) ?? [],
      corrections: (corrections.get(row.id) ?? []).map((one) => correctionFrom(one, seesPrivate)),
      timeliness: timelinessOf({ ...row, origin: row.origin as FollowUp['origin'] }, hoursToRecord),
      voided:
        voidedAt !== null && voidedBy !== null
          ? { at: voidedAt, by: { id: voidedBy, name: voiderName ?? '' }, reason: voidReason ?? '' }
          : null,
    };
  });
}

function grouped<R>(rows: readonly R[], keyOf: (row: R) => string | null): Map<string, R[]> {
  const groups = new Map<string, R[]>();
  for (const row of rows) {
    const key = keyOf(row);
    if (key === null) continue;
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  return groups;
}

/** The file, and the sheet or the file inside it, where a form stood in one that holds several. */
function importedFrom({ importedFrom: file, importedForm: form, importLine: line }: FollowUpRow): FollowUp['imported'] {
  if (file === null || line === null) return null;
  return { fileName: form === null || form === file ? file : `${file} › ${form}`, line };
}

function participantFrom(row: Awaited<ReturnType<typeof selectParticipants>>[number]): Participant {
  if (row.side === 'ours') return { side: 'ours', userId: row.userId ?? '', name: row.userName ?? '' };
  if (row.side === 'third') return { side: 'third', name: row.name ?? '' };
  return { side: 'customer', contactId: row.contactId ?? '', name: row.contactName, title: row.contactTitle };
}

/** An internal note is as hidden in a correction as in the record itself. */
function correctionFrom(row: Awaited<ReturnType<typeof selectCorrections>>[number], seesPrivate: boolean): Correction {
  const changes = row.changes as Correction['changes'];
  return {
    id: row.id,
    at: row.at,
    by: { id: row.byId, name: row.byName },
    reason: row.reason,
    changes: changes.map((change) =>
      change.field === 'privateNote' && !seesPrivate ? { ...change, before: null, after: null } : change,
    ),
  };
}
