-- The follow-up and all that comes of it.

create table follow_ups (
  id uuid constraint follow_ups_pkey primary key,
  customer_id uuid not null constraint follow_ups_customer_id_fkey references customers,
  author_id uuid not null constraint follow_ups_author_id_fkey references users,
  written_at timestamptz not null,
  started_at timestamptz not null,
  ended_at timestamptz not null,
  method text,
  connected boolean not null,
  origin text not null default 'live' constraint follow_ups_origin_check check (origin in ('live', 'imported')),
  goal text,
  goal_result text constraint follow_ups_goal_result_check check (goal_result in ('reached', 'partly', 'missed')),
  content text not null,
  topics text[] not null default '{}',
  mood text constraint follow_ups_mood_check check (mood in ('positive', 'neutral', 'negative')),
  statements text[] not null default '{}',
  refused boolean not null default false,
  consensus text[] not null default '{}',
  open_issues text[] not null default '{}',
  private_note text,
  late_reason text,
  voided_at timestamptz,
  voided_by uuid constraint follow_ups_voided_by_fkey references users,
  void_reason text,
  version integer not null default 1,
  constraint follow_ups_order_check check (ended_at >= started_at)
);
create index follow_ups_timeline_idx on follow_ups (customer_id, started_at desc, id desc);
create index follow_ups_author_idx on follow_ups (author_id, written_at desc);

-- Effective last contact: the same rule as domain/last-contact.ts, which a test keeps equal.
create view effective_contacts as
  select id, customer_id, started_at, ended_at, refused from follow_ups
  where connected and voided_at is null and origin = 'live';
create index follow_ups_effective_idx on follow_ups (customer_id, ended_at desc) where connected and voided_at is null and origin = 'live';

create table follow_up_participants (
  follow_up_id uuid not null constraint follow_up_participants_follow_up_id_fkey references follow_ups,
  position integer not null,
  side text not null constraint follow_up_participants_side_check check (side in ('ours', 'customer', 'third')),
  user_id uuid constraint follow_up_participants_user_id_fkey references users,
  contact_id uuid constraint follow_up_participants_contact_id_fkey references contacts,
  name text,
  constraint follow_up_participants_pkey primary key (follow_up_id, position),
  constraint follow_up_participants_person_check check (
    case side when 'ours' then user_id is not null when 'customer' then contact_id is not null else name is not null end
  )
);
create index follow_up_participants_contact_id_idx on follow_up_participants (contact_id) where contact_id is not null;

create table follow_up_corrections (
  id uuid constraint follow_up_corrections_pkey primary key,
  follow_up_id uuid not null constraint follow_up_corrections_follow_up_id_fkey references follow_ups,
  at timestamptz not null,
  by_id uuid not null constraint follow_up_corrections_by_id_fkey references users,
  reason text not null,
  changes jsonb not null
);
create index follow_up_corrections_follow_up_id_idx on follow_up_corrections (follow_up_id, at);

create table attachments (
  id uuid constraint attachments_pkey primary key,
  follow_up_id uuid not null constraint attachments_follow_up_id_fkey references follow_ups,
  name text not null,
  media_type text not null,
  bytes bigint not null,
  sha256 text not null,
  uploaded_by uuid not null constraint attachments_uploaded_by_fkey references users,
  uploaded_at timestamptz not null
);
create index attachments_follow_up_id_idx on attachments (follow_up_id, uploaded_at);

create table needs (
  id uuid constraint needs_pkey primary key,
  customer_id uuid not null constraint needs_customer_id_fkey references customers,
  kind text not null constraint needs_kind_check check (kind in ('explicit', 'latent')),
  content text not null,
  state text not null default 'open' constraint needs_state_check check (state in ('open', 'met', 'dropped')),
  follow_up_id uuid constraint needs_follow_up_id_fkey references follow_ups,
  created_at timestamptz not null,
  version integer not null default 1
);
create index needs_customer_id_idx on needs (customer_id, created_at, id);

create table concerns (
  id uuid constraint concerns_pkey primary key,
  customer_id uuid not null constraint concerns_customer_id_fkey references customers,
  content text not null,
  major boolean not null default false,
  opened_by uuid constraint concerns_opened_by_fkey references follow_ups,
  opened_at timestamptz not null,
  resolved_by uuid constraint concerns_resolved_by_fkey references follow_ups,
  resolved_at timestamptz,
  version integer not null default 1
);
create index concerns_customer_id_idx on concerns (customer_id, opened_at, id);
create index concerns_opened_by_idx on concerns (opened_by);

create table obstacles (
  id uuid constraint obstacles_pkey primary key,
  customer_id uuid not null constraint obstacles_customer_id_fkey references customers,
  kind text not null constraint obstacles_kind_check check (kind in ('budget', 'long_decision', 'competitor', 'unclear_need', 'other')),
  note text,
  opened_by uuid constraint obstacles_opened_by_fkey references follow_ups,
  opened_at timestamptz not null,
  resolved_by uuid constraint obstacles_resolved_by_fkey references follow_ups,
  resolved_at timestamptz,
  version integer not null default 1
);
create index obstacles_customer_id_idx on obstacles (customer_id, opened_at, id);

create table plans (
  id uuid constraint plans_pkey primary key,
  customer_id uuid not null constraint plans_customer_id_fkey references customers,
  owner_id uuid not null constraint plans_owner_id_fkey references users,
  starts_at timestamptz not null,
  ends_at timestamptz,
  method text,
  goal text,
  preparation text,
  state text not null default 'planned' constraint plans_state_check check (state in ('planned', 'done', 'cancelled')),
  made_by_follow_up_id uuid constraint plans_made_by_follow_up_id_fkey references follow_ups,
  fulfilled_by_follow_up_id uuid constraint plans_fulfilled_by_follow_up_id_fkey references follow_ups,
  created_at timestamptz not null,
  version integer not null default 1
);
create index plans_owner_idx on plans (owner_id, starts_at, id) where state = 'planned';
create index plans_customer_idx on plans (customer_id, starts_at, id) where state = 'planned';
create index plans_made_by_follow_up_id_idx on plans (made_by_follow_up_id) where made_by_follow_up_id is not null;

create table actions (
  id uuid constraint actions_pkey primary key,
  customer_id uuid not null constraint actions_customer_id_fkey references customers,
  follow_up_id uuid constraint actions_follow_up_id_fkey references follow_ups,
  position integer not null default 0,
  content text not null,
  owner_id uuid not null constraint actions_owner_id_fkey references users,
  due_on date,
  due_time text constraint actions_due_time_check check (due_time ~ '^([01]\d|2[0-3]):[0-5]\d$'),
  state text not null default 'open' constraint actions_state_check check (state in ('open', 'done', 'cancelled')),
  result text,
  closed_at timestamptz,
  closed_by_follow_up_id uuid constraint actions_closed_by_follow_up_id_fkey references follow_ups,
  created_at timestamptz not null,
  version integer not null default 1
);
-- By deadline: a day's timed ones first, undated ones last.
create index actions_owner_open_idx on actions (owner_id, (coalesce(due_on, 'infinity')), (coalesce(due_time, '24:00')), id) where state = 'open';
create index actions_owner_closed_idx on actions (owner_id, closed_at desc, id desc) where state <> 'open';
create index actions_customer_idx on actions (customer_id, (coalesce(due_on, 'infinity')), (coalesce(due_time, '24:00')), id) where state = 'open';
create index actions_follow_up_id_idx on actions (follow_up_id, position);

-- One field of one thing, old → new: who, when, why, and the follow-up that revealed it.
create table changes (
  id uuid constraint changes_pkey primary key,
  customer_id uuid not null constraint changes_customer_id_fkey references customers,
  at timestamptz not null,
  by_id uuid not null constraint changes_by_id_fkey references users,
  kind text not null,
  subject_id uuid not null,
  subject text,
  field text not null,
  before jsonb,
  after jsonb,
  reason text,
  follow_up_id uuid constraint changes_follow_up_id_fkey references follow_ups
);
create index changes_customer_idx on changes (customer_id, at desc, id desc);

create table suggestion_decisions (
  id uuid constraint suggestion_decisions_pkey primary key,
  customer_id uuid not null constraint suggestion_decisions_customer_id_fkey references customers,
  rule text not null,
  status text,
  evidence jsonb not null,
  fingerprint text not null,
  verdict text not null constraint suggestion_decisions_verdict_check check (verdict in ('accepted', 'overridden')),
  reason text,
  by_id uuid not null constraint suggestion_decisions_by_id_fkey references users,
  at timestamptz not null
);
create index suggestion_decisions_customer_idx on suggestion_decisions (customer_id, at desc, id desc);
