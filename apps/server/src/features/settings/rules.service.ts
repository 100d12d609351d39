import { Rules } from '@genjin/domain/settings';
import type { Db } from '#kit/db';
import { part } from '#kit/one-go';
import { rulesQuery } from './rules.store.ts';

/** The team's thresholds as they stand; the defaults before anybody changed them. */
export const rulesPart = part(rulesQuery, ([row]: { rules: unknown }[]) => Rules.parse(row?.rules ?? {}));

export async function rulesOf(db: Db): Promise<Rules> {
  return rulesPart.shape((await rulesQuery().execute(db)).rows as never[]);
}
