import { sql } from 'kysely';
import type { Tx } from '#kit/db';
import type { KeptProblem } from './staged-record.store.ts';

/** At most so many known customers are named for a row. */
const most = 5;

/**
 * Looks the rows from one number to another up among the known customers, all at once: by credit code, by name, by telephone and by
 * similar name, the surest first. People of one name are no more than similar.
 */
export async function findKnown(tx: Tx, importId: string, from: number, to: number): Promise<void> {
  await sql`
    with wanted as materialized (
      select number, exact_key, similar_key, credit_code, phones, customer->>'type' as type
      from import_rows
      where import_id = ${importId}::uuid and number between ${from} and ${to} and state = 'new'
    ), found as (
      select number, customers.id, 1 as rank, 'credit_code' as why
      from wanted join customers on customers.credit_code = wanted.credit_code
      union all
      select number, customers.id, case when wanted.type = 'enterprise' then 2 else 4 end,
        case when wanted.type = 'enterprise' then 'name' else 'similar_name' end
      from wanted join customers on customers.exact_key = wanted.exact_key and customers.type = wanted.type
      union all
      select number, contacts.customer_id, 3, 'phone'
      from wanted, unnest(wanted.phones) as phone (token)
        join contacts on contacts.private_search @@ ('''' || phone.token || '''')::tsquery
      union all
      select number, customers.id, 5, 'similar_name'
      from wanted join customers on customers.similar_key = wanted.similar_key
      where wanted.type = 'enterprise' and customers.type = 'enterprise'
    ), best as (
      select distinct on (number, id) number, id, rank, why from found order by number, id, rank
    ), ranked as (
      select *, row_number() over (partition by number order by rank, id) as place from best
    ), listed as (
      select number, jsonb_agg(jsonb_build_object('customerId', id, 'why', why) order by place) as list
      from ranked where place <= ${most} group by number
    )
    update import_rows set state = 'duplicate', duplicates = listed.list
    from listed where import_rows.import_id = ${importId}::uuid and import_rows.number = listed.number`.execute(tx);
}

/** Marks each row whose customer stands on an earlier row of the same file. */
export async function markSameFile(tx: Tx, importId: string): Promise<void> {
  await sql`
    with repeated as (
      select number from (
        select number, row_number() over (partition by group_key order by number) as place
        from import_rows where import_id = ${importId}::uuid and group_key is not null and state <> 'failed'
      ) numbered where place > 1
    )
    update import_rows
    set duplicates = duplicates || '[{"customerId": null, "why": "same_file"}]'
    from repeated where import_rows.import_id = ${importId}::uuid and import_rows.number = repeated.number`.execute(tx);
}

/** How a difference in a field is told: the field's name, its warning, and the words of its codes. */
export interface FieldWarning {
  readonly problem: KeptProblem;
  readonly words: Readonly<Record<string, string>>;
}

/**
 * Warns of each value in which a row differs from what earlier rows say of the same customer: the first to say something is kept. The
 * first stage is what a row has that says nothing of it.
 * @param fields by column of `customers`; others are not compared.
 */
export async function markConflicts(
  tx: Tx,
  importId: string,
  fields: Readonly<Record<string, FieldWarning>>,
): Promise<void> {
  const warnings = JSON.stringify(fields);
  await sql`
    with members as (
      select number, group_key, customer from (
        select number, group_key, customer, count(*) over (partition by group_key) as size
        from import_rows where import_id = ${importId}::uuid and group_key is not null and state <> 'failed'
      ) counted where size > 1
    ), told as (
      select number, field.key, field.value,
        first_value(field.value) over (partition by group_key, field.key order by number) as first
      from members cross join lateral jsonb_each_text(customer) as field
      where ${warnings}::jsonb ? field.key
    ), differing as (
      select number, jsonb_agg(${warnings}::jsonb->key->'problem' ||
        jsonb_build_object('value', coalesce(${warnings}::jsonb->key->'words'->>value, value)) order by key) as list
      from told where value <> first and (key, value) <> ('stage', 'potential') group by number
    )
    update import_rows set problems = problems || differing.list
    from differing where import_rows.import_id = ${importId}::uuid and import_rows.number = differing.number`.execute(
    tx,
  );
}
