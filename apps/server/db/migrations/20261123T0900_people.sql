-- People: departments, users, and the tables of the sign-in library (better-auth), named its fields' way.

create table departments (
  id uuid constraint departments_pkey primary key,
  name text not null,
  parent_id uuid constraint departments_parent_id_fkey references departments,
  created_at timestamptz not null default now()
);
create index departments_parent_id_idx on departments (parent_id);

create table users (
  id uuid constraint users_pkey primary key,
  name text not null,
  email text not null constraint users_email_key unique,
  email_verified boolean not null default false,
  image text,
  roles text[] not null constraint users_roles_check check (cardinality(roles) > 0 and roles <@ array['sales', 'manager', 'admin', 'read_only']),
  department_id uuid constraint users_department_id_fkey references departments,
  state text not null constraint users_state_check check (state in ('active', 'invited', 'disabled')),
  locale text not null default 'zh' constraint users_locale_check check (locale in ('zh', 'en')),
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create index users_department_id_idx on users (department_id);

create table sessions (
  id uuid constraint sessions_pkey primary key,
  token text not null constraint sessions_token_key unique,
  user_id uuid not null constraint sessions_user_id_fkey references users on delete cascade,
  expires_at timestamptz not null,
  ip_address text,
  user_agent text,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create index sessions_user_id_idx on sessions (user_id);

create table accounts (
  id uuid constraint accounts_pkey primary key,
  account_id text not null,
  provider_id text not null,
  user_id uuid not null constraint accounts_user_id_fkey references users on delete cascade,
  password text,
  access_token text,
  refresh_token text,
  id_token text,
  access_token_expires_at timestamptz,
  refresh_token_expires_at timestamptz,
  scope text,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create index accounts_user_id_idx on accounts (user_id);

create table verifications (
  id uuid constraint verifications_pkey primary key,
  identifier text not null,
  value text not null,
  expires_at timestamptz not null,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create index verifications_identifier_idx on verifications (identifier);

-- Failed sign-ins, by account and by address (both hashed), for the limit that holds over all processes.
create table sign_in_failures (
  id bigint generated always as identity constraint sign_in_failures_pkey primary key,
  subject text not null,
  at timestamptz not null
);
create index sign_in_failures_subject_idx on sign_in_failures (subject, at);

-- A link that lets a person set their password: one use, expires, only its hash is kept.
create table invitations (
  user_id uuid constraint invitations_pkey primary key references users on delete cascade,
  token_hash text not null constraint invitations_token_hash_key unique,
  expires_at timestamptz not null
);

create table api_tokens (
  id uuid constraint api_tokens_pkey primary key,
  user_id uuid not null constraint api_tokens_user_id_fkey references users on delete cascade,
  token_hash text not null constraint api_tokens_token_hash_key unique,
  created_at timestamptz not null default now()
);
create index api_tokens_user_id_idx on api_tokens (user_id);

-- What a team configures: one row.
create table settings (
  id boolean constraint settings_pkey primary key default true constraint settings_id_check check (id),
  version integer not null default 1,
  "values" jsonb not null
);

-- What was asked with a client-made id: the proof that a retry is a retry.
create table receipts (
  id uuid constraint receipts_pkey primary key,
  user_id uuid not null,
  endpoint text not null,
  digest text not null,
  at timestamptz not null
);

-- Who did what of note: sign-ins, rights, settings, voids. Rows are only ever added.
create table audit_log (
  id bigint generated always as identity constraint audit_log_pkey primary key,
  at timestamptz not null,
  user_id uuid,
  action text not null,
  subject_id uuid,
  request_id text,
  details jsonb not null default '{}'
);
create index audit_log_at_idx on audit_log (at);
