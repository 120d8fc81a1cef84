-- Somebody opened a case that is not theirs: who, why (sealed), until when, and what a supervisor found.
create table break_glass (
  id          uuid        not null,
  case_id     uuid        not null,
  agency_id   text        not null,
  case_number text        not null,
  opened_by   text        not null,
  reason      bytea       not null,
  opened_at   timestamptz not null,
  ends_at     timestamptz not null,
  finding     text,
  reviewed_by text,
  reviewed_at timestamptz,
  constraint break_glass_pk primary key (id),
  constraint break_glass_case_fk foreign key (case_id) references case_file (case_id),
  constraint break_glass_finding_ck check (finding in ('JUSTIFIED', 'NOT_JUSTIFIED'))
);
create index break_glass_case_ix on break_glass (case_id, opened_by, ends_at);
create index break_glass_waiting_ix on break_glass (agency_id, opened_at, id) where reviewed_at is null;
alter table break_glass enable row level security;
alter table break_glass force row level security;
create policy agency_wall on break_glass
  using (agency_id = current_setting('amparo.agency', true) or current_setting('amparo.agency', true) = '*');
grant select, insert, update on break_glass to ${app};
