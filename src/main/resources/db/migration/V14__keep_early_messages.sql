-- A message that no process of its case waits for yet. It goes when it is delivered, in the
-- transaction that delivers it.
create table kept_message (
  id bigint generated always as identity constraint kept_message_pk primary key,
  agency_id text not null,
  case_id uuid not null,
  name text not null,
  variables jsonb not null,
  kept_at timestamptz not null,
  expires_at timestamptz not null,
  constraint kept_message_once unique (case_id, name)
);
create index kept_message_expiry on kept_message (expires_at);

alter table kept_message enable row level security;
alter table kept_message force row level security;
create policy agency_wall on kept_message using (
  agency_id = current_setting('amparo.agency', true)
  or current_setting('amparo.agency', true) = '*');

grant select, insert, update, delete on kept_message to ${app};
