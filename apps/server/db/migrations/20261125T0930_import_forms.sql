-- Filled paper forms on their way to customers: what was found, what the reviewer made of it, and what saving it did.

create table import_forms (
  id uuid constraint import_forms_pkey primary key,
  import_id uuid not null constraint import_forms_import_id_fkey references imports on delete cascade,
  position integer not null,
  -- The file inside the upload, or the sheet, that it stood in.
  title text not null,
  state text not null default 'review' constraint import_forms_state_check check (state in ('review', 'saved', 'skipped')),
  -- The three tables as texts (domain: PaperForm): as they stood in the file, and as corrected.
  original jsonb not null,
  paper jsonb not null,
  choices jsonb not null default '{}',
  -- What the chosen known customer had, field by field, when its fields were chosen: a choice against another value is no choice.
  seen jsonb not null default '{}',
  customer_id uuid constraint import_forms_customer_id_fkey references customers on delete set null,
  -- What saving it made and changed, so that it can be undone.
  made jsonb,
  version integer not null default 1,
  constraint import_forms_position_key unique (import_id, position)
);
create index import_forms_customer_id_idx on import_forms (customer_id) where customer_id is not null;

-- A file may hold several forms, whose rows are counted each for itself. The line of a form's follow-up is its row in part 2, from 1.
alter table follow_ups add import_form_id uuid constraint follow_ups_import_form_id_fkey references import_forms on delete set null;
create index follow_ups_import_form_id_idx on follow_ups (import_form_id) where import_form_id is not null;

-- Old records may know the day of a contact and not its time: they stand at the day's beginning, and no time is shown.
alter table follow_ups add time_known boolean not null default true;
