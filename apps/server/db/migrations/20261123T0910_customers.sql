-- The customer and what is known about it.

create table customers (
  id uuid constraint customers_pkey primary key,
  type text not null constraint customers_type_check check (type in ('enterprise', 'individual')),
  name text not null,
  name_key text not null,
  search tsvector not null,
  credit_code text,
  industry_code text,
  industry_note text,
  headcount_min bigint,
  headcount_max bigint,
  revenue_min bigint,
  revenue_max bigint,
  industry_position text,
  organisation text,
  address text,
  occupation text,
  preferences text,
  purchasing_power text,
  decision_influences text,
  sources text[] not null default '{}',
  source_note text,
  budget_min bigint,
  budget_max bigint,
  time_node_on date,
  time_node_note text,
  has_cooperated boolean,
  cooperation_note text,
  stage text not null constraint customers_stage_check check (stage in ('potential', 'intent', 'won', 'lost')),
  status text constraint customers_status_check check (status in ('high_intent', 'low_attention', 'key_maintenance', 'paused', 'won', 'lost')),
  priority text constraint customers_priority_check check (priority in ('high', 'medium', 'low')),
  probability text constraint customers_probability_check check (probability in ('below_30', 'from_30', 'from_50', 'from_70', 'from_90')),
  paused_until date,
  summary text,
  owner_id uuid not null constraint customers_owner_id_fkey references users,
  created_by uuid not null constraint customers_created_by_fkey references users,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  last_contact_at timestamptz,
  version integer not null default 1,
  constraint customers_status_stage_check check (
    case stage
      when 'won' then coalesce(status in ('won', 'key_maintenance'), false)
      when 'lost' then coalesce(status = 'lost', false)
      else coalesce(status not in ('won', 'lost'), true)
    end
  )
);
-- Lists are keyset pages over these; the owner's own lists lead with the owner.
create index customers_updated_at_idx on customers (updated_at desc, id desc);
create index customers_owner_updated_at_idx on customers (owner_id, updated_at desc, id desc);
create index customers_contacted_idx on customers ((coalesce(last_contact_at, '-infinity')), id);
create index customers_owner_contacted_idx on customers (owner_id, (coalesce(last_contact_at, '-infinity')), id);
create index customers_name_key_idx on customers (name_key, id);
create index customers_search_idx on customers using gin (search);

create table customer_collaborators (
  customer_id uuid not null constraint customer_collaborators_customer_id_fkey references customers,
  user_id uuid not null constraint customer_collaborators_user_id_fkey references users,
  access text not null constraint customer_collaborators_access_check check (access in ('read', 'write')),
  created_at timestamptz not null,
  constraint customer_collaborators_pkey primary key (customer_id, user_id)
);
create index customer_collaborators_user_id_idx on customer_collaborators (user_id, customer_id);

create table contacts (
  id uuid constraint contacts_pkey primary key,
  customer_id uuid not null constraint contacts_customer_id_fkey references customers,
  name text,
  search tsvector not null,
  private_search tsvector not null,
  title text,
  department text,
  phones text[] not null default '{}',
  emails text[] not null default '{}',
  wechat text,
  decision_roles text[] not null default '{}',
  stance text not null default 'unknown' constraint contacts_stance_check check (stance in ('supportive', 'neutral', 'opposed', 'unknown')),
  influence text constraint contacts_influence_check check (influence in ('high', 'medium', 'low')),
  reports_to_id uuid constraint contacts_reports_to_id_fkey references contacts,
  is_primary boolean not null default false,
  has_left boolean not null default false,
  note text,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  version integer not null default 1
);
create index contacts_customer_id_idx on contacts (customer_id, created_at, id);
create index contacts_search_idx on contacts using gin (search);
create index contacts_private_search_idx on contacts using gin (private_search);
create index contacts_reports_to_id_idx on contacts (reports_to_id) where reports_to_id is not null;
create unique index contacts_primary_idx on contacts (customer_id) where is_primary;

create table cooperations (
  id uuid constraint cooperations_pkey primary key,
  customer_id uuid not null constraint cooperations_customer_id_fkey references customers,
  project text not null,
  amount_min bigint,
  amount_max bigint,
  started_on date,
  ended_on date,
  end_reason text,
  created_at timestamptz not null,
  version integer not null default 1
);
create index cooperations_customer_id_idx on cooperations (customer_id, created_at, id);
