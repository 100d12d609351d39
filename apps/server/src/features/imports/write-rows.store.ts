import { sql } from 'kysely';
import type { Tx } from '#kit/db';
import { type Chunk, staged } from './chunk.store.ts';
import { addMissing, fillEmpty } from './join-rows.store.ts';

/**
 * Writes everything that rows make, in some statements for all of them together: what a row holds never leaves the database. Imported
 * follow-ups are marked as such: they count as no contact, so no clock is moved and no to-do cleared.
 */
export async function writeRows(tx: Tx, chunk: Chunk): Promise<void> {
  if (chunk.create.length > 0) {
    await insertCustomers(tx, chunk);
    await insertContacts(tx, chunk);
    await insertParts(tx, chunk);
    await insertHistory(tx, chunk);
  }
  if (chunk.join.length > 0) {
    await fillEmpty(tx, chunk);
    await addMissing(tx, chunk);
  }
  await insertFollowUps(tx, chunk);
  await insertActions(tx, chunk);
}

async function insertCustomers(tx: Tx, chunk: Chunk): Promise<void> {
  const { importerId, now, owners } = chunk;
  await sql`
    insert into customers (id, type, name, name_key, search, exact_key, similar_key, credit_code, industry_code, industry_note,
      industry_position, organisation, address, occupation, preferences, purchasing_power, decision_influences, sources,
      source_note, time_node_on, time_node_note, has_cooperated, cooperation_note, headcount_min, headcount_max, revenue_min,
      revenue_max, budget_min, budget_max, stage, status, priority, probability, paused_until, summary, owner_id, created_by,
      created_at, updated_at, import_id, import_line)
    select staged.own_id, c.type, c.name, c.name_key, array_to_tsvector(c.tokens), c.exact_key, c.similar_key,
      c.credit_code, c.industry_code, c.industry_note, c.industry_position, c.organisation, c.address, c.occupation,
      c.preferences, c.purchasing_power, c.decision_influences, c.sources, c.source_note, c.time_node_on, c.time_node_note,
      c.has_cooperated, c.cooperation_note, c.headcount_min, c.headcount_max, c.revenue_min, c.revenue_max, c.budget_min,
      c.budget_max, c.stage, c.status, c.priority, c.probability, c.paused_until, c.summary,
      coalesce((${JSON.stringify(owners)}::jsonb->>staged.owner)::uuid, ${importerId}::uuid), ${importerId}::uuid,
      ${now}::timestamptz, ${now}::timestamptz, staged.import_id, staged.line
    from ${staged(chunk, chunk.create)} cross join jsonb_to_record(staged.customer) as c (type text, name text,
      name_key text, tokens text[], exact_key text, similar_key text, credit_code text, industry_code text, industry_note text,
      industry_position text, organisation text, address text, occupation text, preferences text, purchasing_power text,
      decision_influences text, sources text[], source_note text, time_node_on date, time_node_note text,
      has_cooperated boolean, cooperation_note text, headcount_min bigint, headcount_max bigint, revenue_min bigint,
      revenue_max bigint, budget_min bigint, budget_max bigint, stage text, status text, priority text, probability text,
      paused_until date, summary text)
    order by staged.number`.execute(tx);
}

async function insertContacts(tx: Tx, chunk: Chunk): Promise<void> {
  await sql`
    insert into contacts (id, customer_id, name, search, private_search, title, department, phones, emails, wechat,
      decision_roles, stance, influence, is_primary, has_left, note, created_at, updated_at)
    select k.id, staged.customer_id, k.name, array_to_tsvector(k.tokens), array_to_tsvector(k.private_tokens), k.title,
      k.department, k.phones, k.emails, k.wechat, k.decision_roles, k.stance, k.influence, k.is_primary, k.has_left, k.note,
      ${chunk.now}::timestamptz, ${chunk.now}::timestamptz
    from ${staged(chunk, chunk.create)} cross join jsonb_to_recordset(staged.contacts) as k (id uuid,
      name text, tokens text[], private_tokens text[], title text, department text, phones text[], emails text[], wechat text,
      decision_roles text[], stance text, influence text, is_primary boolean, has_left boolean, note text)
    order by staged.number, k.id`.execute(tx);
}

async function insertParts(tx: Tx, chunk: Chunk): Promise<void> {
  const { now, create } = chunk;
  await sql`
    insert into needs (id, customer_id, kind, content, state, created_at)
    select n.id, staged.customer_id, n.kind, n.content, n.state, ${now}::timestamptz
    from ${staged(chunk, create)} cross join jsonb_to_recordset(staged.parts->'needs')
      as n (id uuid, kind text, content text, state text)`.execute(tx);
  await sql`
    insert into cooperations (id, customer_id, project, amount_min, amount_max, started_on, ended_on, end_reason, created_at)
    select n.id, staged.customer_id, n.project, n.amount_min, n.amount_max, n.started_on, n.ended_on, n.end_reason, ${now}::timestamptz
    from ${staged(chunk, create)} cross join jsonb_to_recordset(staged.parts->'cooperations')
      as n (id uuid, project text, amount_min bigint, amount_max bigint, started_on date, ended_on date, end_reason text)`.execute(
    tx,
  );
  await sql`
    insert into obstacles (id, customer_id, kind, note, opened_at, resolved_at)
    select n.id, staged.customer_id, n.kind, n.note, ${now}::timestamptz, case when n.resolved then ${now}::timestamptz end
    from ${staged(chunk, create)} cross join jsonb_to_recordset(staged.parts->'obstacles')
      as n (id uuid, kind text, note text, resolved boolean)`.execute(tx);
}

async function insertFollowUps(tx: Tx, chunk: Chunk): Promise<void> {
  const { importerId, now, people } = chunk;
  const all = [...chunk.create, ...chunk.join, ...chunk.merge];
  // The same contact written down twice, as where a customer's row was copied, is one. Of a new customer nothing is known, so that
  // nobody need look.
  await sql`
    insert into follow_ups (id, customer_id, author_id, written_at, started_at, ended_at, time_known, method, connected, origin,
      goal, goal_result, content, topics, mood, statements, refused, consensus, open_issues, import_id, import_line)
    select f.id, staged.customer_id, ${importerId}::uuid, ${now}::timestamptz, f.started_at, f.ended_at, f.time_known, f.method,
      f.connected, 'imported', f.goal, f.goal_result, f.content, f.topics, f.mood, f.statements, f.refused, f.consensus,
      f.open_issues, staged.import_id, staged.line
    from (
      select distinct on (staged.customer_id, f.started_at, f.content) staged.number, staged.customer_id, staged.import_id, staged.line, f.*
      from ${staged(chunk, all)} cross join jsonb_to_recordset(staged.follow_ups) as f (id uuid, started_at timestamptz,
        ended_at timestamptz, time_known boolean, method text, connected boolean, goal text, goal_result text, content text,
        topics text[], mood text, statements text[], refused boolean, consensus text[], open_issues text[])
      where staged.customer_id = staged.own_id or not exists (select from follow_ups known
        where known.customer_id = staged.customer_id and known.started_at = f.started_at and known.content = f.content)
      order by staged.customer_id, f.started_at, f.content, staged.number
    ) f, lateral (select f.customer_id, f.import_id, f.line) staged
    order by f.number`.execute(tx);
  await sql`
    insert into follow_up_participants (follow_up_id, position, side, user_id, contact_id, name)
    select f.id, p.position, case when p.side = 'ours' and colleague.id is null then 'third' else p.side end, colleague.id,
      contact.id, case when p.side = 'third' or (p.side = 'ours' and colleague.id is null) then p.name end
    from ${staged(chunk, all)} cross join jsonb_to_recordset(staged.follow_ups) as f (id uuid, participants jsonb)
      cross join jsonb_to_recordset(f.participants) as p (position integer, side text, name text, title text)
      cross join lateral (
        select case when p.side = 'ours' then (${JSON.stringify(people)}::jsonb->>p.name)::uuid end as id) colleague
      left join lateral (
        select id from contacts where p.side = 'customer' and customer_id = staged.customer_id and name is not distinct from p.name
          and (p.name is not null or title is not distinct from p.title) order by created_at, id limit 1) contact on true
    where (p.side <> 'customer' or contact.id is not null)
      and (staged.customer_id = staged.own_id or exists (select from follow_ups where follow_ups.id = f.id))`.execute(
    tx,
  );
  await sql`
    insert into concerns (id, customer_id, content, major, opened_by, opened_at, resolved_at)
    select n.id, staged.customer_id, n.content, n.major, f.id, f.started_at, case when n.resolved then f.ended_at end
    from ${staged(chunk, all)} cross join jsonb_to_recordset(staged.follow_ups)
        as f (id uuid, started_at timestamptz, ended_at timestamptz, concerns jsonb)
      cross join jsonb_to_recordset(f.concerns) as n (id uuid, content text, major boolean, resolved boolean)
    where (staged.customer_id = staged.own_id or exists (select from follow_ups where follow_ups.id = f.id))`.execute(
    tx,
  );
}

/** Promises of the past are kept as history; those with a day to come are put on their owners' lists (domain: `isPastAction`). */
async function insertActions(tx: Tx, chunk: Chunk): Promise<void> {
  const { now, today, people, archived } = chunk;
  await sql`
    insert into actions (id, customer_id, follow_up_id, position, content, owner_id, due_on, due_time, state, result, closed_at,
      created_at)
    select a.id, staged.customer_id, f.id, a.position, a.content,
      coalesce((${JSON.stringify(people)}::jsonb->>a.owner)::uuid, customers.owner_id), a.due_on, a.due_time,
      case when past.gone then 'cancelled' else 'open' end, case when past.gone then ${archived}::text end,
      case when past.gone then ${now}::timestamptz end, ${now}::timestamptz
    from ${staged(chunk, [...chunk.create, ...chunk.join, ...chunk.merge])}
      join customers on customers.id = staged.customer_id
      cross join jsonb_to_recordset(staged.follow_ups) as f (id uuid, started_at timestamptz, actions jsonb)
      cross join jsonb_to_recordset(f.actions)
        as a (id uuid, position integer, content text, owner text, due_on date, due_time text)
      cross join lateral (
        select case when a.due_on is not null then a.due_on < ${today}::date else f.started_at < (
          select max(other.started_at) from follow_ups other where other.customer_id = staged.customer_id) end as gone) past
    where (staged.customer_id = staged.own_id or exists (select from follow_ups where follow_ups.id = f.id))`.execute(
    tx,
  );
}

/** One entry for each customer: that it came with a file, and where it stood there. */
async function insertHistory(tx: Tx, chunk: Chunk): Promise<void> {
  const numbers = [...chunk.reasons.keys()];
  await sql`
    insert into changes (id, customer_id, at, by_id, kind, subject_id, field, after, reason)
    select staged.change_id, staged.customer_id, ${chunk.now}::timestamptz, ${chunk.importerId}::uuid, 'customer',
      staged.customer_id, 'name', to_jsonb(staged.customer->>'name'), reasons.reason
    from ${staged(chunk, chunk.create)}
      join unnest(${sql.val(numbers)}::int[], ${sql.val([...chunk.reasons.values()])}::text[]) as reasons (number, reason)
        on reasons.number = staged.number
    order by staged.number`.execute(tx);
}
