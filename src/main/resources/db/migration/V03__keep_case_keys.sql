-- Wrapped data keys stand in a schema of their own: dumps of the case data leave it out, and its own
-- dumps are kept for days only, so that a destroyed key does not come back with an old backup.
create schema vault;
grant usage on schema vault to ${app};

create table vault.case_key (
  case_id     uuid        not null,
  agency_id   text        not null,
  wrapped_key bytea       not null,
  kek_id      text        not null,
  created_at  timestamptz not null,
  constraint case_key_pk primary key (case_id)
);
alter table vault.case_key enable row level security;
alter table vault.case_key force row level security;
create policy agency_wall on vault.case_key
  using (agency_id = current_setting('amparo.agency', true) or current_setting('amparo.agency', true) = '*');
grant select, insert, delete on vault.case_key to ${app};

-- One line for each configured key: a keyed hash of a constant, which tells the keys apart and no more.
create table vault.key_check (
  setting     text        not null,
  check_value bytea       not null,
  created_at  timestamptz not null,
  constraint key_check_pk primary key (setting)
);
grant select, insert on vault.key_check to ${app};
