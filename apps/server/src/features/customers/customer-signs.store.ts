import type { CustomerType } from '@genjin/domain/customer-type';
import type { DuplicateReason } from '@genjin/domain/duplicate';
import { sql } from 'kysely';
import type { Db } from '#kit/db';

/** What a customer may be known again by; an empty sign matches nothing. */
export interface CustomerSigns {
  readonly type: CustomerType;
  readonly exactKey: string;
  readonly similarKey: string;
  readonly creditCode: string;
  /** Telephone numbers as the lexemes of `contacts.private_search`. */
  readonly phones: readonly string[];
}

export interface FoundBySign {
  readonly id: string;
  readonly why: Exclude<DuplicateReason, 'homophone'>;
}

/**
 * Customers that share a sign, the surest first, whoever's they are: the caller decides what may be told of them. People of one name are no
 * more than similar.
 */
export async function selectBySigns(db: Db, signs: CustomerSigns, most: number): Promise<FoundBySign[]> {
  const { type, exactKey, similarKey, creditCode, phones } = signs;
  const company = type === 'enterprise';
  const { rows } = await sql<FoundBySign>`
    with found as (
      (select id, 1 as rank, 'credit_code' as why from customers where credit_code = nullif(${creditCode}, '') limit ${most})
      union all
      (select id, ${company ? 2 : 4}, ${company ? 'name' : 'similar_name'} from customers
      where exact_key = nullif(${exactKey}, '') and type = ${type} limit ${most})
      union all
      (select contacts.customer_id, 3, 'phone' from unnest(${[...phones]}::text[]) as phone
        join contacts on contacts.private_search @@ ('''' || phone || '''')::tsquery limit ${most})
      union all
      (select id, 5, 'similar_name' from customers
      where ${company} and similar_key = nullif(${similarKey}, '') and type = ${type} limit ${most})
    ), best as (
      select distinct on (id) id, rank, why from found order by id, rank
    )
    select id, why from best order by rank, id limit ${most}`.execute(db);
  return rows;
}
