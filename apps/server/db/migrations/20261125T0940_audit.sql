-- The audit log is searched by who and what, tells from where, and is never changed: rows are only added.

alter table audit_log add address text;
drop index audit_log_at_idx;
create index audit_log_at_idx on audit_log (at desc, id desc);
create index audit_log_user_idx on audit_log (user_id, at desc, id desc);
create index audit_log_action_idx on audit_log (action, at desc, id desc);

create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'rows of % are only ever added', tg_table_name;
end
$$;
create trigger audit_log_append_only before update or delete or truncate on audit_log
  for each statement execute function refuse_change();
