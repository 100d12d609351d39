import type { Scope } from '@genjin/domain/policy';
import { type RawBuilder, type SqlBool, sql } from 'kysely';
import type { Db } from '#kit/db';
import { withinScope } from '#kit/scope';

/** What one word of a search looks for, as the texts of tsqueries. */
export interface SearchedWord {
  /** In names of customers and of their people. */
  readonly names: string;
  /** In phones, mails and WeChat. */
  readonly accounts: string;
  /** Where the asker may read those. */
  readonly accountsWithin: Scope;
}

/**
 * The customers that a rare word leads to, over the inverted indexes; null where there are more than `most` of them.
 * The matches are cut before anything is joined to them: how many a prefix will have is beyond what the planner can guess.
 */
export async function selectFewMatches(db: Db, word: SearchedWord, most: number): Promise<string[] | null> {
  const limit = sql.val(most + 1);
  const accounts =
    word.accountsWithin.kind === 'nothing'
      ? sql`select customer_id from contacts where false`
      : sql`select customer_id from contacts where private_search @@ ${word.accounts}::tsquery limit ${limit}`;
  const { rows } = await sql<{ met: number; ids: string[] }>`
    with names as materialized (
      (select id from customers where search @@ ${word.names}::tsquery limit ${limit})
      union all
      (select customer_id from contacts where search @@ ${word.names}::tsquery limit ${limit})
    ),
    accounts as materialized (${accounts})
    select (select count(*) from names) + (select count(*) from accounts) as met,
      array(
        select id from names
        union
        select customers.id from accounts join customers on customers.id = accounts.customer_id
        where ${withinScope(word.accountsWithin)}
      ) as ids`.execute(db);
  const [found] = rows;
  return !found || found.met > most ? null : found.ids;
}

/** Asked of each row: right for a common word, which a walk through the list meets soon. */
export function matches(word: SearchedWord): RawBuilder<SqlBool> {
  const accounts =
    word.accountsWithin.kind === 'nothing'
      ? sql``
      : sql` or (${withinScope(word.accountsWithin)} and exists (
          select from contacts where contacts.customer_id = customers.id and contacts.private_search @@ ${word.accounts}::tsquery))`;
  return sql<SqlBool>`(customers.search @@ ${word.names}::tsquery
    or exists (select from contacts where contacts.customer_id = customers.id and contacts.search @@ ${word.names}::tsquery)
    ${accounts})`;
}
