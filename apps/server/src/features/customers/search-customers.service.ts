import { type Asker, privateScopeOf } from '@genjin/domain/policy';
import { queryTerms, toTsquery } from '@genjin/domain/search-tokens';
import type { RawBuilder, SqlBool } from 'kysely';
import type { Db } from '#kit/db';
import { amongIds, matches, nothing, type SearchedWord, selectFewMatches } from './customer-search.store.ts';

/** Past this many matches a word is common: walking the list in its order meets a page of them sooner than sorting them all. */
const few = 2_000;

const wordsApart = 4;

/**
 * What a search asks of a customer: every word must be found in its name, its people's names or, where the asker may read
 * those, their phones, mails or WeChat. Nothing searchable finds nothing.
 */
export async function foundBy(db: Db, asker: Asker, text: string): Promise<RawBuilder<SqlBool>[]> {
  const words = wordsOf(asker, text);
  if (words.length === 0) return [nothing];
  return Promise.all(
    words.map(async (word) => {
      const ids = await selectFewMatches(db, word, few);
      return ids ? amongIds(ids) : matches(word);
    }),
  );
}

function wordsOf(asker: Asker, text: string): SearchedWord[] {
  const runs = queryTerms(text).runs.map((run) => run.text);
  const parts = [...runs.slice(0, wordsApart), runs.slice(wordsApart).join(' ')];
  const accountsWithin = privateScopeOf(asker);
  return parts.flatMap((part) => {
    const names = toTsquery(part, { phones: false });
    const accounts = toTsquery(part, { phones: true });
    return names && accounts ? [{ names, accounts, accountsWithin }] : [];
  });
}
