import { type Asker, privateScopeOf } from '@genjin/domain/policy';
import { queryTerms, toTsquery } from '@genjin/domain/search-tokens';
import type { RawBuilder, SqlBool } from 'kysely';
import type { Db } from '#kit/db';
import { matches, type SearchedWord, selectFewMatches } from './customer-search.store.ts';

/** Past this many matches a word is common: walking the list in its order meets a page of them sooner than sorting them all. */
const fewMatches = 2_000;

const wordsApart = 4;

/** What a search comes to: the customers that its rare words lead to (null without one), and what is asked of each row for the common ones. */
export interface Search {
  readonly ids: readonly string[] | null;
  readonly conditions: readonly RawBuilder<SqlBool>[];
}

/**
 * Every word must be found in a customer's name, its people's names or, where the asker may read those, their phones, mails or WeChat.
 * Nothing searchable finds nothing.
 */
export async function search(db: Db, asker: Asker, text: string, few = fewMatches): Promise<Search> {
  const words = wordsOf(asker, text);
  if (words.length === 0) return { ids: [], conditions: [] };
  let ids: readonly string[] | null = null;
  const conditions: RawBuilder<SqlBool>[] = [];
  for (const word of words) {
    const found = await selectFewMatches(db, word, few);
    if (found === null) conditions.push(matches(word));
    else ids = ids === null ? found : both(ids, found);
  }
  return { ids, conditions };
}

function both(a: readonly string[], b: readonly string[]): string[] {
  const other = new Set(b);
  return a.filter((id) => other.has(id));
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
