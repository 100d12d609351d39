import { Rules } from '@genjin/domain/settings';
import type { Db } from '#kit/db';
import { selectRules } from './rules.store.ts';

/** The team's thresholds as they stand; the defaults before anybody changed them. */
export async function rulesOf(db: Db): Promise<Rules> {
  return Rules.parse((await selectRules(db)) ?? {});
}
