-- What a request with an Idempotency-Key was answered, for a day. The answer may hold a receipt code,
-- so it is sealed; the fingerprint is keyed, so it tells nothing about what was asked.
create table idempotency_key (
  agency_id   text        not null,
  actor       text        not null,
  route       text        not null,
  key         text        not null,
  fingerprint bytea       not null,
  answer      bytea,
  created_at  timestamptz not null,
  constraint idempotency_key_pk primary key (agency_id, actor, route, key),
  constraint idempotency_key_length_ck check (length(key) between 1 and 64)
);
create index idempotency_key_age_ix on idempotency_key (created_at);

alter table idempotency_key enable row level security;
alter table idempotency_key force row level security;
create policy agency_wall on idempotency_key
  using (agency_id = current_setting('amparo.agency', true) or current_setting('amparo.agency', true) = '*');

grant select, insert, update, delete on idempotency_key to ${app};
