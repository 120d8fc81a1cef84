-- Local accounts, for agencies without an identity provider. Passwords are Argon2id hashes.
create table account (
  username      text        not null,
  agency_id     text        not null,
  roles         text[]      not null,
  password_hash text        not null,
  active        boolean     not null,
  created_at    timestamptz not null,
  constraint account_pk primary key (username)
);

alter table account enable row level security;
alter table account force row level security;
create policy agency_wall on account
  using (agency_id = current_setting('amparo.agency', true) or current_setting('amparo.agency', true) = '*');

grant select, insert, update on account to ${app};
