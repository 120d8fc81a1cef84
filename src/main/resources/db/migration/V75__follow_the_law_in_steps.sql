-- How far the open requests of an agency follow its law: a service that dies goes on from there, and people see it.
alter table agency_law add column begun_at timestamptz;
alter table agency_law add column done_at timestamptz;
alter table agency_law add column followed_to uuid;
alter table agency_law add column requests integer not null default 0;
alter table agency_law add column looked_at integer not null default 0;
alter table agency_law add column moved integer not null default 0;
-- Every request of an agency in the order of its id, a batch at a time.
create index case_file_requested_ix on case_file (agency_id, case_id) where received_on is not null;
