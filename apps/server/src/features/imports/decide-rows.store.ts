import type { DuplicateChoice } from '@genjin/domain/staged-row';
import { sql } from 'kysely';
import type { Tx } from '#kit/db';

/** Statements over all rows of an import may take longer than what somebody waits for. */
export async function takeTime(tx: Tx): Promise<void> {
  await sql`set local statement_timeout = '120s'`.execute(tx);
}

/**
 * Decides for every row that waits what the run does with it: it makes its customer, joins the one that an earlier row makes, is merged
 * into a known one, or is left out. Known by nothing but a similar name, a telephone number, or a person's name, a row is merged only
 * where somebody chose it for this very row. The same rows and choices are decided the same, however often.
 */
export async function decideRows(tx: Tx, importId: string, onDuplicate: DuplicateChoice): Promise<void> {
  await sql`
    with wanted as (
      select number, state, group_key, own_id as maker,
        case
          when state in ('new', 'done') then 'new'
          when choice is not null then choice
          when ${onDuplicate}::text = 'merge' and duplicates->0->>'why' not in ('name', 'credit_code') then 'skip'
          else ${onDuplicate}::text
        end as want
      from import_rows
      where import_id = ${importId}::uuid
        and (state in ('new', 'duplicate') or (state = 'done' and action in ('create', 'join')))
    ), grouped as (
      select number, state, want, maker, case when want = 'new' then
        first_value(maker) over (partition by want, coalesce(group_key, number::text) order by number) end as group_id
      from wanted
    )
    update import_rows set
      action = case want when 'skip' then 'skip' when 'merge' then 'merge' else
        case when group_id = maker then 'create' else 'join' end end,
      customer_id = group_id
    from grouped
    where import_rows.import_id = ${importId}::uuid and import_rows.number = grouped.number
      and grouped.state <> 'done'`.execute(tx);
}
