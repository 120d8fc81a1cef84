-- One person, one step, one case: the administrator's exceptions from the separation of duties.
create table duty_exception (
  id         uuid        not null,
  case_id    uuid        not null,
  agency_id  text        not null,
  step       text        not null,
  user_id    text        not null,
  reason     bytea       not null,
  allowed_by text        not null,
  allowed_at timestamptz not null,
  constraint duty_exception_pk primary key (id),
  constraint duty_exception_case_fk foreign key (case_id) references case_file (case_id)
);
create index duty_exception_case_ix on duty_exception (case_id, step);
alter table duty_exception enable row level security;
alter table duty_exception force row level security;
create policy agency_wall on duty_exception
  using (agency_id = current_setting('amparo.agency', true) or current_setting('amparo.agency', true) = '*');
grant select, insert on duty_exception to ${app};
