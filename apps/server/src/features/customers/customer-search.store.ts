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

/** Customers that a rare word leads to, over the inverted indexes; null where there are more than `most` of them. */
export async function selectFewMatches(db: Db, word: SearchedWord, most: number): Promise<string[] | null> {
  const limit = sql.val(most + 1);
  const { rows } = await sql<{ id: string }>`
    (select id from customers where search @@ ${word.names}::tsquery limit ${limit})
    union
    (select customer_id from contacts where search @@ ${word.names}::tsquery limit ${limit})
    ${
      word.accountsWithin.kind === 'nothing'
        ? sql``
        : sql`union
    (select contacts.customer_id from contacts join customers on customers.id = contacts.customer_id
      where contacts.private_search @@ ${word.accounts}::tsquery and ${withinScope(word.accountsWithin)} limit ${limit})`
    }
    limit ${limit}`.execute(db);
  return rows.length > most ? null : rows.map((row) => row.id);
}

export const nothing = sql<SqlBool>`false`;

export const amongIds = (ids: readonly string[]): RawBuilder<SqlBool> =>
  sql<SqlBool>`customers.id = any(${sql.val([...ids])}::uuid[])`;

/** Asked of each row as the page's own index is walked: right for a common word, which the walk meets soon. */
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
