import type { FollowUp, NewFollowUp } from '@genjin/domain/follow-up';
import { occurrenceKey } from '@genjin/domain/imported-record';
import { localDate, localTime } from '@genjin/domain/zoned-time';
import type { Ctx } from '#kit/context';
import type { Db, Tx } from '#kit/db';
import { insertFollowUp, insertParticipants, selectOccurrences } from './follow-ups.store.ts';

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
  for (const { line, participants, ...facts } of followUps) {
    const written = { authorId: ctx.asker.id, writtenAt: ctx.now, origin: 'imported' } as const;
    await insertFollowUp(tx, { ...facts, ...written, ...from, importLine: line });
    await insertParticipants(
      tx,
      participants.map((one, position) => ({ ...one, followUpId: facts.id, position })),
    );
  }
}

/** A record that a customer has already: its key, and the file, the form and the line in it where it came from one. */
export interface KnownOccurrence {
  readonly key: string;
  readonly sha256: string | null;
  readonly position: number | null;
  readonly line: number | null;
}

/** A customer's records, to know written ones again by. The caller has checked `customer.read`. */
export async function occurrencesOf(db: Db, customerId: string, zone: string): Promise<KnownOccurrence[]> {
  return (await selectOccurrences(db, customerId)).map(({ startedAt, timeKnown, content, ...place }) => {
    const start = timeKnown ? localTime(startedAt, zone) : null;
    return { ...place, key: occurrenceKey({ day: localDate(startedAt, zone), start, content }) };
  });
}
