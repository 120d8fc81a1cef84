-- A re-issue signs the same case once more.
alter table signature drop constraint signature_pk;
alter table signature add column id uuid not null default gen_random_uuid();
alter table signature add constraint signature_pk primary key (id);
create index signature_case_ix on signature (case_id, recorded_at);

-- Two more papers leave the agency: the answer to an appeal and the word of a withdrawal.
alter table delivery drop constraint delivery_paper_ck;
alter table delivery add constraint delivery_paper_ck
  check (paper in ('CERTIFICATION', 'DENIAL', 'APPEAL_ANSWER', 'WITHDRAWAL'));

-- The other agency's receipt for a request that was passed on to it.
create table transfer (
  case_id   uuid        not null,
  agency_id text        not null,
  passed_on date        not null,
  content   bytea       not null,
  made_by   text        not null,
  made_at   timestamptz not null,
  constraint transfer_pk primary key (case_id)
);
alter table transfer enable row level security;
alter table transfer force row level security;
create policy agency_wall on transfer
  using (agency_id = current_setting('amparo.agency', true) or current_setting('amparo.agency', true) = '*');
grant select, insert on transfer to ${app};

-- A request that was made again after a denial names the case that it follows.
alter table certification_request add column former_case uuid;
