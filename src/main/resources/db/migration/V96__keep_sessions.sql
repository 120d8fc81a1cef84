-- Who is signed in. A page's cookie holds a secret of which only the hash lies here; a token of the API names its row.
create table session (
  id          uuid        not null,
  agency_id   text        not null,
  username    text        not null,
  kind        text        not null,
  secret_hash bytea,
  created_at  timestamptz not null,
  proved_at   timestamptz not null,
  seen_at     timestamptz not null,
  ends_at     timestamptz not null,
  ended_at    timestamptz,
  ended_by    text,
  constraint session_pk primary key (id),
  constraint session_secret_uq unique (secret_hash),
  constraint session_kind_ck check (kind in ('PAGES', 'API')),
  constraint session_secret_ck check ((kind = 'PAGES') = (secret_hash is not null)),
  constraint session_end_ck check ((ended_at is null) = (ended_by is null))
);
create index session_open_ix on session (username) where ended_at is null;
create index session_ended_ix on session (ended_at) where ended_at is not null;

alter table session enable row level security;
alter table session force row level security;
create policy agency_wall on session
  using (agency_id = current_setting('amparo.agency', true) or current_setting('amparo.agency', true) = '*');
grant select, insert, update, delete on session to ${app};
