-- A report that was filed, as it was filed. Nobody changes one; a correction is another version.
create table filed_report (
  id          uuid        not null,
  agency_id   text        not null,
  kind        text        not null,
  period_from date        not null,
  period_to   date        not null,
  version     integer     not null,
  as_of       date        not null,
  query       integer     not null,
  content     text        not null,
  sha256      text        not null,
  correction  text,
  threshold   integer     not null,
  filed_by    text        not null,
  filed_at    timestamptz not null,
  constraint filed_report_pk primary key (id),
  constraint filed_report_version_uq unique (agency_id, kind, period_from, version),
  constraint filed_report_period_ck check (period_to > period_from),
  constraint filed_report_correction_ck check ((version = 1) = (correction is null))
);
create function refuse_report_change() returns trigger language plpgsql as $$
begin
  raise exception 'A filed report never changes.' using errcode = 'insufficient_privilege';
end $$;
create trigger filed_report_is_frozen before update or delete on filed_report
  for each row execute function refuse_report_change();
create trigger filed_report_is_not_emptied before truncate on filed_report
  for each statement execute function refuse_report_change();

-- Below which number an agency shows a count to nobody outside.
create table report_setting (
  agency_id text        not null,
  threshold integer     not null,
  set_by    text        not null,
  set_at    timestamptz not null,
  constraint report_setting_pk primary key (agency_id),
  constraint report_setting_threshold_ck check (threshold between 3 and 100)
);

do $$
declare t text;
begin
  foreach t in array array['filed_report', 'report_setting'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy agency_wall on %I using (agency_id = current_setting(''amparo.agency'', true)'
        || ' or current_setting(''amparo.agency'', true) = ''*'')', t);
  end loop;
end $$;
grant select, insert on filed_report to ${app};
grant select, insert, update on report_setting to ${app};
