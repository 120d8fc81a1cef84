-- What was given out for a demand: the manifest, sealed under the case's key. The export itself is kept nowhere.
create table disclosure (
  id          uuid        not null,
  demand_id   uuid        not null,
  case_id     uuid        not null,
  agency_id   text        not null,
  groups      text[]      not null,
  files       integer     not null,
  content     bytea       not null,
  made_by     text        not null,
  made_at     timestamptz not null,
  constraint disclosure_pk primary key (id),
  constraint disclosure_demand_fk foreign key (demand_id) references legal_demand (id)
);
create index disclosure_demand_ix on disclosure (demand_id, made_at);

alter table disclosure enable row level security;
alter table disclosure force row level security;
create policy agency_wall on disclosure using (agency_id = current_setting('amparo.agency', true)
  or current_setting('amparo.agency', true) = '*');
grant select, insert, update on disclosure to ${app};
