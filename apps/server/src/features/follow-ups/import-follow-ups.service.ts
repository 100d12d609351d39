import type { FollowUp, NewFollowUp } from '@genjin/domain/follow-up';
import { occurrenceKey } from '@genjin/domain/imported-record';
import { localDate, localTime } from '@genjin/domain/zoned-time';
import { inChunks } from '#kit/chunks';
import type { Ctx } from '#kit/context';
import type { Db, Tx } from '#kit/db';
import { insertFollowUps, insertParticipants, selectOccurrences } from './follow-ups.store.ts';

/** A record that came with a file. */
export interface ImportedFollowUp
  extends Pick<
    FollowUp,
    | 'id'
    | 'customerId'
    | 'startedAt'
    | 'endedAt'
    | 'timeKnown'
    | 'method'
    | 'connected'
    | 'goal'
    | 'goalResult'
    | 'content'
    | 'topics'
    | 'mood'
    | 'statements'
    | 'refused'
    | 'consensus'
    | 'openIssues'
  > {
  readonly line: number;
  readonly participants: NewFollowUp['participants'];
}

/**
 * Imported records: written now by whoever imports, never in time or late, no contact in the sense of the clocks. They clear no to-do and
 * fulfil no plan. The caller has checked `followUp.write` and everybody who is named.
 */
export async function importFollowUps(
  tx: Tx,
  ctx: Pick<Ctx, 'now' | 'asker'>,
  from: { readonly importId: string; readonly importFormId: string },
  followUps: readonly ImportedFollowUp[],
): Promise<void> {
  const written = { authorId: ctx.asker.id, writtenAt: ctx.now, origin: 'imported', ...from } as const;
  const rows = followUps.map(({ line, participants: _, ...facts }) => ({ ...facts, ...written, importLine: line }));
  const people = followUps.flatMap(({ id, participants }) =>
    participants.map((one, position) => ({ ...one, followUpId: id, position })),
  );
  for (const some of inChunks(rows)) await insertFollowUps(tx, some);
  for (const some of inChunks(people)) await insertParticipants(tx, some);
}

/** A record that a customer has already: its key, and the file, the form and the line in it where it came from one. */
export interface KnownOccurrence {
  readonly key: string;
  readonly day: string;
  readonly start: string | null;
  readonly content: string;
  readonly sha256: string | null;
  readonly position: number | null;
  readonly line: number | null;
}

/** A customer's records, to know written ones again by. The caller has checked `customer.read`. */
export async function occurrencesOf(db: Db, customerId: string, zone: string): Promise<KnownOccurrence[]> {
  return (await selectOccurrences(db, customerId)).map(({ startedAt, timeKnown, content, ...place }) => {
    const written = { day: localDate(startedAt, zone), start: timeKnown ? localTime(startedAt, zone) : null, content };
    return { ...place, ...written, key: occurrenceKey(written) };
  });
}
