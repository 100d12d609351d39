-- What people take out as files, and the company's own documents that forms may be filled into.

create table exports (
  id uuid constraint exports_pkey primary key,
  asked_by uuid not null constraint exports_asked_by_fkey references users,
  asked_at timestamptz not null,
  kind text not null constraint exports_kind_check check (kind in ('customers', 'contacts', 'follow_ups', 'actions', 'forms')),
  format text not null constraint exports_format_check check (format in ('xlsx', 'csv_utf8', 'csv_gbk', 'docx', 'pdf')),
  masked boolean not null,
  -- What was asked for, as it was parsed (domain: NewExport), in whose language, and the filter in words.
  request jsonb not null,
  locale text not null constraint exports_locale_check check (locale in ('zh', 'en')),
  filter_text text not null,
  state text not null constraint exports_state_check check (
    state in ('awaiting', 'refused', 'waiting', 'running', 'done', 'failed', 'cancelled')
  ),
  expected_rows integer not null,
  rows integer not null default 0,
  -- Under which the bytes are stored. Made by the server: nobody chooses where a file is written.
  file_id uuid not null,
  file_name text,
  bytes bigint,
  finished_at timestamptz,
  expires_at timestamptz,
  -- When the bytes were removed, by the clock or by their owner.
  removed_at timestamptz,
  decided_by uuid constraint exports_decided_by_fkey references users,
  decided_at timestamptz,
  decision_reason text,
  -- Why it failed: a code of domain/export-problem.ts.
  problem text,
  version integer not null default 1
);
create index exports_asked_by_idx on exports (asked_by, asked_at desc, id desc);
create index exports_awaiting_idx on exports (asked_at desc, id desc) where state = 'awaiting';
create index exports_kept_idx on exports (expires_at) where expires_at is not null and removed_at is null;

create table document_templates (
  id uuid constraint document_templates_pkey primary key,
  name text not null,
  format text not null constraint document_templates_format_check check (format in ('docx', 'xlsx')),
  file_name text not null,
  -- Made by the server, as above.
  file_id uuid not null,
  bytes bigint not null,
  sha256 text not null,
  uploaded_by uuid not null constraint document_templates_uploaded_by_fkey references users,
  uploaded_at timestamptz not null,
  version integer not null default 1
);
