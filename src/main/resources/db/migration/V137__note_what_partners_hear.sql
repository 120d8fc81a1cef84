-- What a partner system hears of is written where it happens, in the act's own transaction: it is told if and only if
-- the act stands, and whoever made the act spends no statement on it. A test compares the stages with those of the code.
create function stage_of(state text) returns text language sql immutable as $$
  select case
    when state in ('REFERRED', 'REQUESTED') then 'RECEIVED'
    when state in ('IN_REVIEW', 'AWAITING_INFORMATION', 'SECOND_REVIEW') then 'IN_REVIEW'
    when state in ('WITH_OFFICIAL', 'APPROVED_TO_SIGN') then 'WITH_OFFICIAL'
    when state in ('SIGNED', 'DELIVERED') then 'READY'
    when state in ('FILED', 'EXPIRED', 'DENIED', 'TRANSFERRED', 'CANCELLED', 'WITHDRAWN', 'CLOSED_NO_REQUEST')
      then 'CLOSED'
  end
$$;

-- Whether somebody of an advocate organization may see the case by a consent that stands today at the agency.
create function partner_may_hear(the_case uuid, the_agency text, the_advocates text[], at timestamptz) returns boolean
language sql stable as $$
  select exists (
    select 1 from access_grant g
    join account u on u.username = g.advocate and u.agency_id = g.agency_id
    join agency a on a.agency_id = g.agency_id
    where g.case_id = the_case and g.agency_id = the_agency and g.advocate = any (the_advocates)
      and u.active and 'advocate' = any (u.roles) and g.revoked_at is null
      and (g.valid_until is null or g.valid_until >= (at at time zone a.time_zone)::date))
$$;

create function note_state_for_partners() returns trigger language plpgsql as $$
begin
  insert into partner_delivery (id, subscription_id, agency_id, case_id, event, case_state, happened_at, made_at,
    state, attempts, next_at)
  select gen_random_uuid(), s.id, s.agency_id, new.case_id, e.event, new.state, new.state_since, new.state_since,
    'WAITING', 0, new.state_since
  from partner_subscription s
  join (values ('CASE_STATE'), ('CASE_STAGE')) as e (event) on e.event = any (s.events)
  where s.agency_id = new.agency_id and s.state <> 'ENDED' and s.why is distinct from 'GONE'
    and (e.event = 'CASE_STATE' or tg_op = 'INSERT' or stage_of(new.state) <> stage_of(old.state))
    and (s.kind <> 'ADVOCATE_ORGANIZATION'
      or partner_may_hear(new.case_id, new.agency_id, s.advocates, new.state_since));
  return null;
end $$;
create trigger new_case_is_for_partners after insert on case_file
  for each row execute function note_state_for_partners();
create trigger state_is_for_partners after update of state on case_file
  for each row when (old.state <> new.state) execute function note_state_for_partners();

-- A consent that was given or taken back, for the organization of the advocate alone.
create function note_grant_for_partners() returns trigger language plpgsql as $$
declare
  moment timestamptz := coalesce(new.revoked_at, new.granted_at);
begin
  insert into partner_delivery (id, subscription_id, agency_id, case_id, event, case_state, grant_id, given,
    happened_at, made_at, state, attempts, next_at)
  select gen_random_uuid(), s.id, s.agency_id, new.case_id, 'GRANT', c.state, new.id, new.revoked_at is null,
    moment, moment, 'WAITING', 0, moment
  from partner_subscription s join case_file c on c.case_id = new.case_id
  where s.agency_id = new.agency_id and s.state <> 'ENDED' and s.why is distinct from 'GONE'
    and s.kind = 'ADVOCATE_ORGANIZATION' and 'GRANT' = any (s.events) and new.advocate = any (s.advocates);
  return null;
end $$;
create trigger new_grant_is_for_partners after insert on access_grant
  for each row execute function note_grant_for_partners();
create trigger revoked_grant_is_for_partners after update of revoked_at on access_grant
  for each row when (old.revoked_at is null and new.revoked_at is not null) execute function note_grant_for_partners();
