-- Whose account at the identity provider an account here is. Only issuer and subject together say so (OpenID Connect Core, 5.7).
create table provider_account (
  issuer    text        not null,
  subject   text        not null,
  username  text        not null,
  agency_id text        not null,
  bound_at  timestamptz not null,
  -- when the provider made the token that the account's roles are from
  told_at   timestamptz not null,
  constraint provider_account_pk primary key (issuer, subject),
  constraint provider_account_username_uq unique (username),
  constraint provider_account_username_fk foreign key (username) references account (username)
);

alter table provider_account enable row level security;
alter table provider_account force row level security;
create policy agency_wall on provider_account
  using (agency_id = current_setting('amparo.agency', true) or current_setting('amparo.agency', true) = '*');
grant select, insert, update on provider_account to ${app};

-- The provider's name for the sign-in from which a session is; it ends sessions by it.
alter table session add column provider_sid text;
create index session_provider_ix on session (provider_sid) where provider_sid is not null and ended_at is null;

-- Browsers that are at the provider now. The secret is in the browser's cookie; only its hash lies here.
create table provider_visit (
  secret_hash bytea       not null,
  -- the session in which somebody shows again that it is them
  session_id  uuid,
  -- the session that the browser brought along, which ends with a new sign-in
  former_id   uuid,
  next        text        not null,
  started_at  timestamptz not null,
  constraint provider_visit_pk primary key (secret_hash)
);
create index provider_visit_started_ix on provider_visit (started_at);
grant select, insert, delete on provider_visit to ${app};
