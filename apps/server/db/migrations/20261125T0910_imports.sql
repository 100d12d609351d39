-- Files that people bring: what was found in them, how far they are, and what came of them.

create table imports (
  id uuid constraint imports_pkey primary key,
  user_id uuid not null constraint imports_user_id_fkey references users,
  file_name text not null,
  -- Under which the bytes are stored; null once they are removed. Made by the server: nobody chooses where a file is written.
  file_id uuid,
  bytes bigint not null,
  sha256 text not null,
  -- Null until the file was read.
  format text constraint imports_format_check check (format in ('docx', 'doc', 'xlsx', 'xls', 'csv', 'vcf')),
  kind text constraint imports_kind_check check (kind in ('forms', 'list')),
  state text not null constraint imports_state_check check (
    state in ('reading', 'refused', 'arranging', 'checking', 'checked', 'running', 'done', 'cancelled', 'undoing', 'undone')
  ),
  encoding text,
  -- The sheets of a list with their columns (domain: SheetPlan, with a preview); null for forms.
  sheets jsonb,
  on_duplicate text not null default 'skip' constraint imports_on_duplicate_check check (on_duplicate in ('skip', 'merge', 'new')),
  counts jsonb not null default '{}',
  -- Why it was refused or stopped: a code and its details.
  problem jsonb,
  kept jsonb not null default '[]',
  created_at timestamptz not null,
  finished_at timestamptz,
  undo_ends_at timestamptz,
  version integer not null default 1
);
create index imports_user_idx on imports (user_id, created_at desc, id desc);

-- A list's rows as the dry run read them, with all ids given here, so that a run that is killed and begins anew makes nothing twice.
create table import_rows (
  import_id uuid not null constraint import_rows_import_id_fkey references imports on delete cascade,
  number integer not null,
  sheet integer not null,
  line integer not null,
  cells text[] not null,
  name text not null,
  -- Rows of one customer share it.
  group_key text,
  -- What known customers are found by: as in customers, and telephone numbers as the lexemes of contacts.private_search.
  exact_key text,
  similar_key text,
  credit_code text,
  phones text[] not null default '{}',
  -- Everything that the row makes, column by column and ids included; null where the row failed, or has none of it.
  own_id uuid,
  change_id uuid,
  owner text,
  customer jsonb,
  contacts jsonb,
  parts jsonb,
  follow_ups jsonb,
  problems jsonb not null default '[]',
  duplicates jsonb not null default '[]',
  state text not null constraint import_rows_state_check check (state in ('new', 'duplicate', 'failed', 'done', 'skipped')),
  choice text constraint import_rows_choice_check check (choice in ('skip', 'merge', 'new')),
  -- What the run does with the row: decided for all rows when it begins.
  action text constraint import_rows_action_check check (action in ('create', 'join', 'merge', 'skip')),
  customer_id uuid,
  -- What a merge changed and added, so that it can be taken back.
  merged jsonb,
  constraint import_rows_pkey primary key (import_id, number)
);
create index import_rows_state_idx on import_rows (import_id, state, number);
create index import_rows_customer_id_idx on import_rows (customer_id) where customer_id is not null;

-- How a team read a set of headings before: kept so that nobody corrects the same columns twice.
create table import_mappings (
  heading_key text constraint import_mappings_pkey primary key,
  columns jsonb not null,
  updated_by uuid not null constraint import_mappings_updated_by_fkey references users,
  updated_at timestamptz not null
);

-- What an import made is marked with its file and its line there.
alter table customers add import_id uuid constraint customers_import_id_fkey references imports, add import_line integer;
create index customers_import_id_idx on customers (import_id) where import_id is not null;
alter table follow_ups add import_id uuid constraint follow_ups_import_id_fkey references imports, add import_line integer;
create index follow_ups_import_id_idx on follow_ups (import_id) where import_id is not null;

-- Duplicates are looked up by these: the name without widths and brackets, without company affixes and regions, and the code.
alter table customers add exact_key text, add similar_key text;
create index customers_exact_key_idx on customers (exact_key);
create index customers_similar_key_idx on customers (similar_key);
-- Customers from before there were keys; a job empties it.
create index customers_without_keys_idx on customers (id) where exact_key is null;
create index customers_credit_code_idx on customers (credit_code) where credit_code is not null;

-- What an undo deletes is referred to from here; without these each deletion would read the whole table.
create index changes_follow_up_id_idx on changes (follow_up_id) where follow_up_id is not null;
create index needs_follow_up_id_idx on needs (follow_up_id) where follow_up_id is not null;
create index concerns_resolved_by_idx on concerns (resolved_by) where resolved_by is not null;
create index obstacles_opened_by_idx on obstacles (opened_by) where opened_by is not null;
create index obstacles_resolved_by_idx on obstacles (resolved_by) where resolved_by is not null;
create index plans_customer_id_idx on plans (customer_id);
create index plans_fulfilled_by_idx on plans (fulfilled_by_follow_up_id) where fulfilled_by_follow_up_id is not null;
create index actions_customer_id_idx on actions (customer_id);
create index actions_closed_by_idx on actions (closed_by_follow_up_id) where closed_by_follow_up_id is not null;
