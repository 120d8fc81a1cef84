-- Who demanded a case's data from outside, under what, and what counsel decided. Names and words are sealed
-- under the case's key; what is clear names nobody.
create table legal_demand (
  id           uuid        not null,
  case_id      uuid        not null,
  agency_id    text        not null,
  case_number  text        not null,
  instrument   text        not null,
  received_on  date        not null,
  due_on       date,
  state        text        not null,
  content      bytea       not null,
  entered_by   text        not null,
  entered_at   timestamptz not null,
  decided_on   date,
  decided_by   text,
  releases     text[]      not null,
  decision     bytea,
  told_on      date,
  not_told     text,
  telling      bytea,
  constraint legal_demand_pk primary key (id),
  constraint legal_demand_case_fk foreign key (case_id) references case_file (case_id),
  constraint legal_demand_state_ck check (state in ('PENDING', 'RELEASE', 'RELEASE_IN_PART', 'REFUSED')),
  constraint legal_demand_decided_ck check ((state = 'PENDING') = (decided_by is null)),
  constraint legal_demand_told_ck check (told_on is null or not_told is null)
);
create index legal_demand_case_ix on legal_demand (case_id);
create index legal_demand_agency_ix on legal_demand (agency_id, received_on);

alter table legal_demand enable row level security;
alter table legal_demand force row level security;
create policy agency_wall on legal_demand using (agency_id = current_setting('amparo.agency', true)
  or current_setting('amparo.agency', true) = '*');
grant select, insert, update on legal_demand to ${app};
