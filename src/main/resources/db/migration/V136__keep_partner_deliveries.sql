-- What is to be told to a partner system, and how far that has come: ids, a state and times. The message is made of it
-- anew for each attempt and is kept nowhere.
create table partner_delivery (
  id              uuid        not null,
  subscription_id uuid        not null,
  agency_id       text        not null,
  case_id         uuid,
  event           text        not null,
  case_state      text,
  grant_id        uuid,
  given           boolean,
  happened_at     timestamptz not null,
  made_at         timestamptz not null,
  sequence        bigint,
  state           text        not null,
  attempts        int         not null,
  first_at        timestamptz,
  next_at         timestamptz not null,
  last_at         timestamptz,
  last_status     int,
  trouble         text,
  settled_at      timestamptz,
  constraint partner_delivery_pk primary key (id),
  constraint partner_delivery_subscription_fk foreign key (subscription_id) references partner_subscription (id),
  constraint partner_delivery_state_ck check (state in ('WAITING', 'DELIVERED', 'FAILED', 'WITHHELD')),
  constraint partner_delivery_settled_ck check ((state = 'WAITING') = (settled_at is null)),
  constraint partner_delivery_event_ck check (event in ('CASE_STAGE', 'CASE_STATE', 'GRANT', 'TEST')),
  constraint partner_delivery_case_ck check ((event = 'TEST') = (case_id is null))
);
create index partner_delivery_due_ix on partner_delivery (subscription_id, next_at) where state = 'WAITING';
create index partner_delivery_log_ix on partner_delivery (subscription_id, made_at, id);
create index partner_delivery_case_ix on partner_delivery (case_id);
create index partner_delivery_settled_ix on partner_delivery (settled_at);

alter table partner_delivery enable row level security;
alter table partner_delivery force row level security;
create policy agency_wall on partner_delivery using (agency_id = current_setting('amparo.agency', true)
  or current_setting('amparo.agency', true) = '*');
grant select, insert, update, delete on partner_delivery to ${app};
