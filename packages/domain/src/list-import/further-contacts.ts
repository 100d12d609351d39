import type { ColumnScores } from './column-scores.ts';
import { type ImportTarget, importTargets, mostBeside } from './import-targets.ts';

/** A legal representative is named for the record: the telephone beside it is hardly theirs. */
const byOffice = /法人|法定代表|legal/i;

function bestTarget({ scores }: ColumnScores): ImportTarget | null {
  let [best, most]: [ImportTarget | null, number] = [null, 0];
  for (const [target, score] of scores) if (score > most) [best, most] = [target, score];
  return best;
}

/**
 * Several columns of people without numbers (业务联系人 | 业务电话 | 财务联系人 | 财务电话) are several contacts: the surest is the first,
 * and a telephone or title belongs to the person named before it. Where contacts are numbered already, nothing changes.
 */
export function numberContacts(
  columns: readonly ColumnScores[],
  headings: readonly string[],
  ordinals: readonly number[],
): number[] {
  const best = columns.map(bestTarget);
  const isContact = (at: number) => best[at] != null && importTargets[best[at]].group === 'contact';
  if (ordinals.some((ordinal, at) => ordinal > 1 && isContact(at))) return [...ordinals];
  const sureness = (at: number) => columns[at]?.scores.get('contactName') ?? 0;
  const heads = best.flatMap((target, at) =>
    (target === 'contactName' && sureness(at) >= 0.8) || (byOffice.test(headings[at] ?? '') && sureness(at) >= 0.6)
      ? [at]
      : [],
  );
  if (heads.length < 2) return [...ordinals];
  const main = heads.reduce((one, at) =>
    byOffice.test(headings[one] ?? '') && !byOffice.test(headings[at] ?? '') ? at : one,
  );
  const order = [main, ...heads.filter((at) => at !== main)];
  const numberOf = (head: number | undefined) => Math.min(mostBeside, head === undefined ? 1 : order.indexOf(head) + 1);
  return ordinals.map((ordinal, at) => {
    if (heads.includes(at)) return numberOf(at);
    if (!isContact(at)) return ordinal;
    const before = heads.findLast((head) => head < at);
    const office = before !== undefined && byOffice.test(headings[before] ?? '') && !byOffice.test(headings[at] ?? '');
    return numberOf(office ? main : before);
  });
}
