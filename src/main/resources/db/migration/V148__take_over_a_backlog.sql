-- Requests that stand on paper when an agency begins: a file that somebody brought, and its lines until each is a case.
-- What a line tells is sealed under a data key of the file's own, which is destroyed once no line is left.
create table backlog_file (
  id           uuid        not null,
  agency_id    text        not null,
  fingerprint  bytea       not null,
  state        text        not null,
  made_by      text        not null,
  made_at      timestamptz not null,
  confirmed_by text,
  confirmed_at timestamptz,
  ended_at     timestamptz,
  closed_at    timestamptz,
  constraint backlog_file_pk primary key (id),
  constraint backlog_file_state_ck check (state in ('CHECKING', 'CHECKED', 'CONFIRMED', 'DONE')),
  constraint backlog_file_confirmed_ck check ((state in ('CONFIRMED', 'DONE')) = (confirmed_by is not null))
);
create unique index backlog_file_once_uq on backlog_file (agency_id, fingerprint);
create index backlog_file_open_ix on backlog_file (state) where state <> 'DONE' or closed_at is null;

create table backlog_row (
  file_id      uuid  not null,
  number       int   not null,
  agency_id    text  not null,
  state        text  not null,
  content      bytea,
  key_index    bytea,
  name_index   bytea,
  birth_index  bytea,
  problems     text,
  like_case_id uuid,
  like_number  int,
  case_id      uuid,
  tries        int   not null,
  constraint backlog_row_pk primary key (file_id, number),
  constraint backlog_row_file_fk foreign key (file_id) references backlog_file (id) on delete cascade,
  constraint backlog_row_state_ck check (state in ('READY', 'BAD', 'DUPLICATE', 'LEFT', 'FILED', 'REFUSED')),
  -- what was filed is the case's and no longer the line's
  constraint backlog_row_filed_ck check (state <> 'FILED' or (content is null and name_index is null and birth_index is null))
);
create index backlog_row_state_ix on backlog_row (file_id, state, number);
create index backlog_row_case_ix on backlog_row (case_id) where case_id is not null;
-- the agency's own number of a file on paper becomes a case once
create unique index backlog_row_key_uq on backlog_row (agency_id, key_index) where state = 'FILED';

alter table backlog_file enable row level security;
alter table backlog_file force row level security;
create policy agency_wall on backlog_file using (agency_id = current_setting('amparo.agency', true)
  or current_setting('amparo.agency', true) = '*');
grant select, insert, update, delete on backlog_file to ${app};
alter table backlog_row enable row level security;
alter table backlog_row force row level security;
create policy agency_wall on backlog_row using (agency_id = current_setting('amparo.agency', true)
  or current_setting('amparo.agency', true) = '*');
grant select, insert, update, delete on backlog_row to ${app};
