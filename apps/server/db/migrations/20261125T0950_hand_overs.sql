-- Customers that went from one owner to another, with what moved along, so that it can be received and taken back.

create table hand_overs (
  id uuid constraint hand_overs_pkey primary key,
  by_id uuid not null constraint hand_overs_by_id_fkey references users,
  to_id uuid not null constraint hand_overs_to_id_fkey references users,
  at timestamptz not null,
  reason text,
  customers integer not null,
  actions integer not null,
  plans integer not null,
  received_at timestamptz,
  taken_back_at timestamptz,
  version integer not null default 1
);
create index hand_overs_by_idx on hand_overs (by_id, at desc, id desc);
create index hand_overs_to_idx on hand_overs (to_id, at desc, id desc);

create table handed_customers (
  hand_over_id uuid not null constraint handed_customers_hand_over_id_fkey references hand_overs,
  customer_id uuid not null constraint handed_customers_customer_id_fkey references customers,
  from_id uuid not null constraint handed_customers_from_id_fkey references users,
  -- What the receiver could do there as a collaborator before.
  access_before text constraint handed_customers_access_before_check check (access_before in ('read', 'write')),
  constraint handed_customers_pkey primary key (hand_over_id, customer_id)
);
create index handed_customers_customer_id_idx on handed_customers (customer_id);
create index handed_customers_from_id_idx on handed_customers (from_id, hand_over_id);

create table handed_tasks (
  hand_over_id uuid not null constraint handed_tasks_hand_over_id_fkey references hand_overs,
  kind text not null constraint handed_tasks_kind_check check (kind in ('action', 'plan')),
  task_id uuid not null,
  from_id uuid not null constraint handed_tasks_from_id_fkey references users,
  constraint handed_tasks_pkey primary key (hand_over_id, kind, task_id)
);
