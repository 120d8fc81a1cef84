-- Where a new instance begins that goes on for one of another engine; empty for its start event.
alter table engine_command add column begins_at text not null default '';

-- What such an instance still comes to on its way to where the other one stood: steps of people that
-- are open in a queue already, and what was done and is passed by.
create table engine_stop (
  id        bigint generated always as identity,
  agency_id text   not null,
  case_id   uuid   not null,
  process   text   not null,
  element   text   not null,
  open_task text,
  variables jsonb  not null,
  constraint engine_stop_pk primary key (id)
);
create index engine_stop_case_ix on engine_stop (case_id);

alter table engine_stop enable row level security;
alter table engine_stop force row level security;
create policy agency_wall on engine_stop
  using (agency_id = current_setting('amparo.agency', true) or current_setting('amparo.agency', true) = '*');
grant select, insert, delete on engine_stop to ${app};
