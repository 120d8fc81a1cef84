-- The second factor of a local account (RFC 6238). Its secret is sealed; of a recovery code only a keyed hash lies here.
create table second_factor (
  username     text        not null,
  agency_id    text        not null,
  secret       bytea       not null,
  made_at      timestamptz not null,
  confirmed_at timestamptz,
  last_step    bigint      not null,
  constraint second_factor_pk primary key (username),
  constraint second_factor_account_fk foreign key (username) references account (username)
);
alter table second_factor enable row level security;
alter table second_factor force row level security;
create policy agency_wall on second_factor
  using (agency_id = current_setting('amparo.agency', true) or current_setting('amparo.agency', true) = '*');
grant select, insert, update, delete on second_factor to ${app};

create table recovery_code (
  code_hash bytea       not null,
  username  text        not null,
  agency_id text        not null,
  made_at   timestamptz not null,
  used_at   timestamptz,
  constraint recovery_code_pk primary key (code_hash),
  constraint recovery_code_account_fk foreign key (username) references account (username)
);
create index recovery_code_username_ix on recovery_code (username);
alter table recovery_code enable row level security;
alter table recovery_code force row level security;
create policy agency_wall on recovery_code
  using (agency_id = current_setting('amparo.agency', true) or current_setting('amparo.agency', true) = '*');
grant select, insert, update, delete on recovery_code to ${app};
