-- Which systems outside of the service are told what, by whose decision. The secrets that sign what is told are sealed
-- under a key of the service and bound to their row.
create table partner_subscription (
  id             uuid        not null,
  agency_id      text        not null,
  kind           text        not null,
  name           text        not null,
  url            text        not null,
  events         text[]      not null,
  advocates      text[]      not null,
  basis          text        not null,
  decided_on     date        not null,
  state          text        not null,
  why            text,
  secret         bytea       not null,
  secret_made_at timestamptz not null,
  former_secret  bytea,
  former_until   timestamptz,
  sequence       bigint      not null,
  failing_since  timestamptz,
  edition        int         not null,
  made_by        text        not null,
  made_at        timestamptz not null,
  constraint partner_subscription_pk primary key (id),
  constraint partner_subscription_kind_ck check (kind in ('ADVOCATE_ORGANIZATION', 'RECORDS_MANAGEMENT', 'PROSECUTOR')),
  constraint partner_subscription_state_ck check (state in ('ACTIVE', 'PAUSED', 'STOPPED', 'ENDED')),
  constraint partner_subscription_why_ck check ((state = 'STOPPED') = (why is not null)),
  constraint partner_subscription_former_ck check ((former_secret is null) = (former_until is null)),
  -- by consent only a stage and the consent itself; the state is the agency's own
  constraint partner_subscription_scope_ck check (kind <> 'ADVOCATE_ORGANIZATION'
    or (cardinality(advocates) > 0 and not 'CASE_STATE' = any (events)))
);
create index partner_subscription_agency_ix on partner_subscription (agency_id) where state <> 'ENDED';

alter table partner_subscription enable row level security;
alter table partner_subscription force row level security;
create policy agency_wall on partner_subscription using (agency_id = current_setting('amparo.agency', true)
  or current_setting('amparo.agency', true) = '*');
grant select, insert, update on partner_subscription to ${app};
