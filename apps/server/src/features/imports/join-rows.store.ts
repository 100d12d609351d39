import { type RawBuilder, sql } from 'kysely';
import type { Tx } from '#kit/db';
import { type Chunk, staged } from './chunk.store.ts';

const fields = {
  credit_code: 'text',
  industry_code: 'text',
  industry_note: 'text',
  industry_position: 'text',
  organisation: 'text',
  address: 'text',
  occupation: 'text',
  preferences: 'text',
  purchasing_power: 'text',
  decision_influences: 'text',
  source_note: 'text',
  time_node_on: 'date',
  time_node_note: 'text',
  has_cooperated: 'boolean',
  cooperation_note: 'text',
  headcount_min: 'bigint',
  headcount_max: 'bigint',
  revenue_min: 'bigint',
  revenue_max: 'bigint',
  budget_min: 'bigint',
  budget_max: 'bigint',
  priority: 'text',
  probability: 'text',
  summary: 'text',
} as const;
const names = Object.keys(fields) as (keyof typeof fields)[];

/** Both ends of a range are filled together, or the ends of two ranges would make a third. */
function emptiness(name: string): RawBuilder<unknown> {
  const range = /^(.*)_(?:min|max)$/.exec(name)?.[1];
  if (range === undefined) return sql`customers.${sql.ref(name)} is null`;
  return sql`customers.${sql.ref(`${range}_min`)} is null and customers.${sql.ref(`${range}_max`)} is null`;
}

/**
 * Fills what the customer's earlier rows left empty from its later ones, the first to say something first. The customer is as new as
 * before: nobody changed it.
 */
export async function fillEmpty(tx: Tx, chunk: Chunk): Promise<void> {
  const columns = sql.join(names.map((name) => sql`${sql.ref(name)} ${sql.raw(fields[name])}`));
  const firsts = sql.join(
    names.map((name) => {
      const ref = sql.ref(name);
      const given = /_(?:min|max)$/.test(name)
        ? sql`coalesce(${sql.ref(name.replace(/_(?:min|max)$/, '_min'))}, ${sql.ref(name.replace(/_(?:min|max)$/, '_max'))})`
        : ref;
      return sql`(array_agg(${ref} order by staged.number) filter (where ${given} is not null))[1] as ${ref}`;
    }),
  );
  const sets = sql.join(
    names.map(
      (name) =>
        sql`${sql.ref(name)} = case when ${emptiness(name)} then told.${sql.ref(name)} else customers.${sql.ref(name)} end`,
    ),
  );
  await sql`
    update customers set ${sets}
    from (
      select staged.customer_id, ${firsts}
      from ${staged(chunk, chunk.join)} cross join jsonb_to_record(staged.customer) as c (${columns})
      group by staged.customer_id
    ) told
    where customers.id = told.customer_id`.execute(tx);
}

/** Adds the people, needs, cooperations and obstacles of later rows that the customer has not got yet; of people who are there, their numbers. */
export async function addMissing(tx: Tx, chunk: Chunk): Promise<void> {
  const { now, join } = chunk;
  await sql`
    insert into contacts (id, customer_id, name, search, private_search, title, department, phones, emails, wechat,
      decision_roles, stance, influence, is_primary, has_left, note, created_at, updated_at)
    select distinct on (staged.customer_id, k.name, case when k.name is null then k.title end) k.id, staged.customer_id, k.name,
      array_to_tsvector(k.tokens), array_to_tsvector(k.private_tokens), k.title, k.department, k.phones, k.emails, k.wechat,
      k.decision_roles, k.stance, k.influence, false, k.has_left, k.note, ${now}::timestamptz, ${now}::timestamptz
    from ${staged(chunk, join)} cross join jsonb_to_recordset(staged.contacts) as k (id uuid, name text,
      tokens text[], private_tokens text[], title text, department text, phones text[], emails text[], wechat text,
      decision_roles text[], stance text, influence text, is_primary boolean, has_left boolean, note text)
    where not exists (select from contacts known where known.customer_id = staged.customer_id
      and known.name is not distinct from k.name and (k.name is not null or known.title is not distinct from k.title))
    order by staged.customer_id, k.name, case when k.name is null then k.title end, staged.number, k.id`.execute(tx);
  await sql`
    update contacts set
      phones = (array(select distinct on (v) v from unnest(contacts.phones || told.phones) with ordinality as u (v, place)
        order by v, place))[1:10],
      emails = (array(select distinct on (v) v from unnest(contacts.emails || told.emails) with ordinality as u (v, place)
        order by v, place))[1:10],
      wechat = coalesce(contacts.wechat, told.wechat), title = coalesce(contacts.title, told.title),
      department = coalesce(contacts.department, told.department), private_search = contacts.private_search || told.search
    from (
      select staged.customer_id, k.name, array_agg(distinct phone) filter (where phone is not null) as phones,
        array_agg(distinct email) filter (where email is not null) as emails, min(k.wechat) as wechat, min(k.title) as title,
        min(k.department) as department,
        array_to_tsvector(coalesce(array_agg(distinct token) filter (where token is not null), '{}')) as search
      from ${staged(chunk, join)} cross join jsonb_to_recordset(staged.contacts)
          as k (name text, phones text[], emails text[], wechat text, title text, department text, private_tokens text[])
        left join unnest(k.phones) as phone on true
        left join unnest(k.emails) as email on true
        left join unnest(k.private_tokens) as token on true
      where k.name is not null
      group by staged.customer_id, k.name
    ) told
    where contacts.customer_id = told.customer_id and contacts.name = told.name and (
      not contacts.phones @> coalesce(told.phones, '{}') or not contacts.emails @> coalesce(told.emails, '{}')
      or (contacts.wechat is null and told.wechat is not null) or (contacts.title is null and told.title is not null)
      or (contacts.department is null and told.department is not null))`.execute(tx);
  await sql`
    insert into needs (id, customer_id, kind, content, state, created_at)
    select distinct on (staged.customer_id, n.content) n.id, staged.customer_id, n.kind, n.content, n.state, ${now}::timestamptz
    from ${staged(chunk, join)} cross join jsonb_to_recordset(staged.parts->'needs')
      as n (id uuid, kind text, content text, state text)
    where not exists (select from needs known where known.customer_id = staged.customer_id and known.content = n.content)
    order by staged.customer_id, n.content, staged.number`.execute(tx);
  await sql`
    insert into cooperations (id, customer_id, project, amount_min, amount_max, started_on, ended_on, end_reason, created_at)
    select distinct on (staged.customer_id, n.project) n.id, staged.customer_id, n.project, n.amount_min, n.amount_max, n.started_on,
      n.ended_on, n.end_reason, ${now}::timestamptz
    from ${staged(chunk, join)} cross join jsonb_to_recordset(staged.parts->'cooperations')
      as n (id uuid, project text, amount_min bigint, amount_max bigint, started_on date, ended_on date, end_reason text)
    where not exists (select from cooperations known where known.customer_id = staged.customer_id and known.project = n.project)
    order by staged.customer_id, n.project, staged.number`.execute(tx);
  await sql`
    insert into obstacles (id, customer_id, kind, note, opened_at, resolved_at)
    select distinct on (staged.customer_id, n.kind, n.note) n.id, staged.customer_id, n.kind, n.note, ${now}::timestamptz,
      case when n.resolved then ${now}::timestamptz end
    from ${staged(chunk, join)} cross join jsonb_to_recordset(staged.parts->'obstacles')
      as n (id uuid, kind text, note text, resolved boolean)
    where not exists (select from obstacles known where known.customer_id = staged.customer_id and known.kind = n.kind
      and known.note is not distinct from n.note)
    order by staged.customer_id, n.kind, n.note, staged.number`.execute(tx);
}
