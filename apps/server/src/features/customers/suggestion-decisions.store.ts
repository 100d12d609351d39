import type { SuggestionDecision } from '@genjin/domain/suggestion';
import type { Db, Tx } from '#kit/db';

const selection = (db: Db) =>
  db
    .selectFrom('suggestionDecisions as decision')
    .innerJoin('users', 'users.id', 'decision.byId')
    .select([
      'decision.id',
      'decision.rule',
      'decision.status',
      'decision.evidence',
      'decision.fingerprint',
      'decision.verdict',
      'decision.reason',
      'decision.at',
      'users.id as byId',
      'users.name as byName',
    ]);

type Row = Awaited<ReturnType<ReturnType<typeof selection>['executeTakeFirstOrThrow']>>;

export const toDecision = ({ byId, byName, ...row }: Row): SuggestionDecision => ({
  ...(row as Omit<SuggestionDecision, 'by'>),
  by: { id: byId, name: byName },
});

const decisionsShown = 20;

/** The latest ones first. */
export function decisionsQuery(db: Db, customerId: string) {
  return selection(db)
    .where('decision.customerId', '=', customerId)
    .orderBy('decision.at', 'desc')
    .orderBy('decision.id', 'desc')
    .limit(decisionsShown);
}

export async function selectDecision(db: Db, id: string): Promise<SuggestionDecision> {
  return toDecision(await selection(db).where('decision.id', '=', id).executeTakeFirstOrThrow());
}

/** Those of the fingerprints that somebody has decided for this customer. */
export async function selectDecidedAmong(
  db: Db,
  customerId: string,
  fingerprints: readonly string[],
): Promise<Set<string>> {
  if (fingerprints.length === 0) return new Set();
  const rows = await db
    .selectFrom('suggestionDecisions')
    .select('fingerprint')
    .where('customerId', '=', customerId)
    .where('fingerprint', 'in', [...fingerprints])
    .execute();
  return new Set(rows.map((row) => row.fingerprint));
}

export async function insertDecision(
  tx: Tx,
  customerId: string,
  { by, evidence, ...decision }: SuggestionDecision,
): Promise<void> {
  await tx
    .insertInto('suggestionDecisions')
    .values({ ...decision, customerId, byId: by.id, evidence: JSON.stringify(evidence) })
    .execute();
}
