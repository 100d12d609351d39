import { companyCore } from '@genjin/domain/company-core';
import { queriesForLike } from '@genjin/domain/company-name-candidates';
import { companyNameLikeness, type Likeness } from '@genjin/domain/company-name-likeness';
import { nameKeysForDuplicates } from '@genjin/domain/list-import/company-name-key';
import { pinyinKey } from '@genjin/domain/pinyin';
import type { Db } from '#kit/db';
import {
  type ComparedName,
  selectCompaniesById,
  selectCompaniesNamed,
  selectPeopleSounding,
} from './alike-names.store.ts';

/** So many names that one of the queries meets are compared. */
const compared = 100;

export interface FoundByName extends Likeness {
  readonly id: string;
}

/**
 * Companies whose names are like a written one, in no order.
 * @param also customers that share a key with it: looked at as well, since keys know nothing of general words.
 */
export async function companiesAlike(db: Db, name: string, also: readonly string[]): Promise<FoundByName[]> {
  const core = companyCore(nameKeysForDuplicates(name));
  const known = also.length === 0 ? [] : await selectCompaniesById(db, also);
  const met = await selectCompaniesNamed(db, queriesForLike(core), compared);
  const different = new Map([...known, ...met].map((one) => [one.id, one]));
  return [...different.values()].flatMap((one) => {
    const likeness = companyNameLikeness(core, companyCore(keysOf(one)));
    return likeness ? [{ id: one.id, ...likeness }] : [];
  });
}

/** People whose names sound like a written one. */
export async function peopleSounding(db: Db, name: string): Promise<FoundByName[]> {
  const key = pinyinKey(name, 'person');
  if (key === '') return [];
  const ids = await selectPeopleSounding(db, key, compared);
  return ids.map((id) => ({ id, level: 'maybe', why: 'homophone', score: 0 }));
}

function keysOf({ name, exactKey, similarKey }: ComparedName) {
  return exactKey === null || similarKey === null
    ? nameKeysForDuplicates(name)
    : { exact: exactKey, similar: similarKey };
}
