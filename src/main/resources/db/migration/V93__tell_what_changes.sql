-- What an act changed, written in the act's own transaction, so that it is told if and only if the act stands.
-- After the commit one dispatcher at a time gives it its number; nothing with a lower number appears later.
create sequence live_event_number_seq;
create table live_event (
  id          bigint generated always as identity,
  agency_id   text        not null,
  case_id     uuid,
  entry       bigint,
  acted       boolean     not null,
  tasks       uuid[]      not null,
  grant_id    uuid,
  made_at     timestamptz not null,
  number      bigint,
  state       text,
  numbered_at timestamptz,
  constraint live_event_pk primary key (id),
  constraint live_event_number_uq unique (number)
);
create index live_event_new_ix on live_event (id) where number is null;
alter table live_event enable row level security;
alter table live_event force row level security;
create policy agency_wall on live_event
  using (agency_id = current_setting('amparo.agency', true) or current_setting('amparo.agency', true) = '*');
grant select, insert, update, delete on live_event to ${app};
grant usage on sequence live_event_number_seq to ${app};
