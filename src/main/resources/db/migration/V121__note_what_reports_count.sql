-- What reports count, noted when it happens: one line for each act on a request, with the day on which it happened and
-- the moment at which it was recorded. What was known on an earlier day can be counted again, whatever came after, and
-- a purge of the case takes nothing from it. The lines name nobody.
create table request_act (
  id          bigint generated always as identity,
  agency_id   text        not null,
  case_id     uuid        not null,
  kind        text        not null,
  act         text        not null,
  happened_on date        not null,
  recorded_at timestamptz not null,
  reasons     text[]      not null default '{}',
  constraint request_act_pk primary key (id),
  constraint request_act_ck check (act in
    ('REQUESTED', 'SIGNED', 'REISSUED', 'DENIED', 'WITHDRAWN', 'CANCELLED', 'TRANSFERRED', 'APPEALED'))
);
create index request_act_counted_ix on request_act (agency_id, kind, happened_on, act, recorded_at);
create index request_act_case_ix on request_act (case_id, act);

-- By when each request was to be answered, and when it was. A due that moves is a new line; the old one ends.
create table request_due (
  id          bigint generated always as identity,
  agency_id   text        not null,
  case_id     uuid        not null,
  kind        text        not null,
  due_on      date        not null,
  recorded_at timestamptz not null,
  ended_at    timestamptz,
  met_on      date,
  met_at      timestamptz,
  constraint request_due_pk primary key (id),
  constraint request_due_met_ck check ((met_on is null) = (met_at is null))
);
create index request_due_counted_ix on request_due (agency_id, kind, due_on) include (met_on, met_at, recorded_at, ended_at);
create unique index request_due_standing_uq on request_due (case_id) where ended_at is null;

do $$
declare t text;
begin
  foreach t in array array['request_act', 'request_due'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy agency_wall on %I using (agency_id = current_setting(''amparo.agency'', true)'
        || ' or current_setting(''amparo.agency'', true) = ''*'')', t);
  end loop;
end $$;
grant select, insert on request_act to ${app};
grant select, insert, update on request_due to ${app};

-- A request, and the ends that only its state tells. Who gave a request away owes no answer that was not due yet.
create function note_request_state() returns trigger language plpgsql as $$
declare
  day date;
begin
  if new.received_on is null then
    return null;
  end if;
  if tg_op = 'INSERT' or old.received_on is null then
    insert into request_act (agency_id, case_id, kind, act, happened_on, recorded_at)
    values (new.agency_id, new.case_id, new.kind, 'REQUESTED', new.received_on, new.state_since);
  end if;
  if new.state in ('WITHDRAWN', 'CANCELLED', 'TRANSFERRED') and (tg_op = 'INSERT' or new.state <> old.state) then
    select (new.state_since at time zone a.time_zone)::date into day from agency a where a.agency_id = new.agency_id;
    day := coalesce(day, new.state_since::date);
    insert into request_act (agency_id, case_id, kind, act, happened_on, recorded_at)
    values (new.agency_id, new.case_id, new.kind, new.state, day, new.state_since);
    update request_due set ended_at = new.state_since
    where case_id = new.case_id and ended_at is null and met_on is null and due_on >= day;
  end if;
  return null;
end $$;
create trigger request_state_is_noted after insert or update of state, received_on on case_file
  for each row execute function note_request_state();

create function note_denial() returns trigger language plpgsql as $$
begin
  insert into request_act (agency_id, case_id, kind, act, happened_on, recorded_at, reasons)
  select f.agency_id, f.case_id, f.kind, 'DENIED', new.made_on, new.made_at, new.reasons
  from case_file f where f.case_id = new.case_id and f.received_on is not null;
  return null;
end $$;
create trigger denial_is_noted after insert on decision
  for each row when (new.decision = 'DENY') execute function note_denial();

-- The first signature answers the request; a later one re-issues the form.
create function note_signature() returns trigger language plpgsql as $$
begin
  insert into request_act (agency_id, case_id, kind, act, happened_on, recorded_at)
  select f.agency_id, f.case_id, f.kind,
    case when exists (select 1 from request_act r where r.case_id = f.case_id and r.act = 'SIGNED')
      then 'REISSUED' else 'SIGNED' end,
    new.signed_on, new.recorded_at
  from case_file f where f.case_id = new.case_id and f.received_on is not null;
  return null;
end $$;
create trigger signature_is_noted after insert on signature for each row execute function note_signature();

create function note_appeal() returns trigger language plpgsql as $$
begin
  insert into request_act (agency_id, case_id, kind, act, happened_on, recorded_at)
  select f.agency_id, f.case_id, f.kind, 'APPEALED', new.happened_on, new.recorded_at
  from case_file f where f.case_id = new.case_id and f.received_on is not null;
  return null;
end $$;
create trigger appeal_is_noted after insert on aftermath
  for each row when (new.kind = 'APPEAL') execute function note_appeal();

-- The earliest of a request's clocks that an answer stops.
create function note_due() returns trigger language plpgsql as $$
declare
  f record;
  standing record;
  earliest date;
  met date;
begin
  select c.agency_id, c.case_id, c.kind, c.state, c.state_since into f
  from case_file c where c.case_id = coalesce(new.case_id, old.case_id) and c.received_on is not null;
  if not found or f.state in ('CANCELLED', 'TRANSFERRED') then
    return null;
  end if;
  select min(k.due_on), min(k.stopped_on) into earliest, met
  from case_clock k where k.case_id = f.case_id and k.purpose = 'RESPONSE';
  select d.id, d.due_on, d.met_on into standing from request_due d where d.case_id = f.case_id and d.ended_at is null;
  if found and standing.due_on = earliest then
    update request_due set met_on = met, met_at = case when met is null then null else now() end
    where id = standing.id and met_on is distinct from met;
    return null;
  end if;
  if found then
    update request_due set ended_at = now() where id = standing.id;
  end if;
  if earliest is not null then
    insert into request_due (agency_id, case_id, kind, due_on, recorded_at, met_on, met_at)
    values (f.agency_id, f.case_id, f.kind, earliest,
      case when standing.id is null then f.state_since else now() end,
      met, case when met is null then null else now() end);
  end if;
  return null;
end $$;
create trigger due_is_noted after insert on case_clock
  for each row when (new.purpose = 'RESPONSE') execute function note_due();
create trigger moved_due_is_noted after update on case_clock
  for each row when ((old.purpose = 'RESPONSE' or new.purpose = 'RESPONSE')
    and (old.due_on, old.stopped_on, old.purpose) is distinct from (new.due_on, new.stopped_on, new.purpose))
  execute function note_due();
create trigger dropped_due_is_noted after delete on case_clock
  for each row when (old.purpose = 'RESPONSE') execute function note_due();

-- What happened before this release, as far as its tables still tell it.
do $$ begin perform set_config('amparo.agency', '*', true); end $$;
insert into request_act (agency_id, case_id, kind, act, happened_on, recorded_at)
select agency_id, case_id, kind, 'REQUESTED', received_on, opened_at from case_file where received_on is not null;
insert into request_act (agency_id, case_id, kind, act, happened_on, recorded_at)
select f.agency_id, f.case_id, f.kind, f.state, (f.state_since at time zone a.time_zone)::date, f.state_since
from case_file f join agency a using (agency_id)
where f.received_on is not null and f.state in ('WITHDRAWN', 'CANCELLED', 'TRANSFERRED');
insert into request_act (agency_id, case_id, kind, act, happened_on, recorded_at, reasons)
select f.agency_id, f.case_id, f.kind, 'DENIED', d.made_on, d.made_at, d.reasons
from decision d join case_file f using (case_id) where d.decision = 'DENY' and f.received_on is not null;
insert into request_act (agency_id, case_id, kind, act, happened_on, recorded_at)
select f.agency_id, f.case_id, f.kind,
  case when row_number() over (partition by s.case_id order by s.recorded_at, s.id) = 1 then 'SIGNED' else 'REISSUED' end,
  s.signed_on, s.recorded_at
from signature s join case_file f using (case_id) where f.received_on is not null;
insert into request_act (agency_id, case_id, kind, act, happened_on, recorded_at)
select f.agency_id, f.case_id, f.kind, 'APPEALED', m.happened_on, m.recorded_at
from aftermath m join case_file f using (case_id) where m.kind = 'APPEAL' and f.received_on is not null;
insert into request_due (agency_id, case_id, kind, due_on, recorded_at, ended_at, met_on, met_at)
select f.agency_id, f.case_id, f.kind, k.due_on, f.opened_at,
  case when f.state in ('CANCELLED', 'TRANSFERRED') and k.met_on is null and k.due_on >= f.state_since::date
    then f.state_since end,
  k.met_on, k.met_on::timestamptz
from case_file f
join (select case_id, min(due_on) as due_on, min(stopped_on) as met_on from case_clock
  where purpose = 'RESPONSE' group by case_id) k using (case_id)
where f.received_on is not null;
do $$ begin perform set_config('amparo.agency', '', true); end $$;

-- What the reports read, and nothing else.
create view report_act as
select agency_id, case_id, kind, act, happened_on, recorded_at, reasons from request_act;
create view report_due as
select agency_id, case_id, kind, due_on, recorded_at, ended_at, met_on, met_at from request_due;
grant select on report_act, report_due to ${app};
