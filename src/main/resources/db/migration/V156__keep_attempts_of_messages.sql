-- Each attempt to bring a message to a partner system: when, and what came of it. Nothing of what was sent or answered but
-- the status. The rows go with their message.
create table partner_attempt (
  id          bigint      generated always as identity,
  delivery_id uuid        not null,
  agency_id   text        not null,
  number      int         not null,
  made_at     timestamptz not null,
  ended_at    timestamptz,
  status      int,
  trouble     text,
  constraint partner_attempt_pk primary key (id),
  constraint partner_attempt_delivery_fk foreign key (delivery_id) references partner_delivery (id) on delete cascade
);
create index partner_attempt_delivery_ix on partner_attempt (delivery_id, id);
create index partner_attempt_made_ix on partner_attempt (made_at);

alter table partner_attempt enable row level security;
alter table partner_attempt force row level security;
create policy agency_wall on partner_attempt using (agency_id = current_setting('amparo.agency', true)
  or current_setting('amparo.agency', true) = '*');
grant select, insert, update, delete on partner_attempt to ${app};

-- Until when a system asked to be left alone.
alter table partner_subscription add column rest_until timestamptz;
