-- A denial is counted when it stands: at once where the second review agreed before, and otherwise when it agrees. One that it
-- overturned before anybody was told is none (8 CFR 214.14(c)(2)(i) knows one answer to a request).
drop trigger denial_is_noted on decision;

create or replace function note_denial() returns trigger language plpgsql as $$
begin
  insert into request_act (agency_id, case_id, kind, act, happened_on, recorded_at, reasons)
  select new.agency_id, new.case_id, new.kind, 'DENIED',
    case when old.state = 'SECOND_REVIEW' then agency_day(new.agency_id, new.state_since) else d.made_on end,
    new.state_since, d.reasons
  from decision d
  where d.case_id = new.case_id and d.decision = 'DENY' and new.received_on is not null
    -- an appeal that was upheld or given up leaves the denial that was counted
    and not exists (select 1 from request_act r
      where r.case_id = new.case_id and r.act = 'DENIED' and r.recorded_at >= d.made_at)
  order by d.made_at desc limit 1;
  return null;
end $$;
create trigger denial_is_noted after update of state on case_file
  for each row when (new.state = 'DENIED' and old.state <> 'DENIED') execute function note_denial();

-- Those that were counted and overturned are none any more.
with overturned as (
  delete from request_act a
  where a.act = 'DENIED' and exists (
    select 1 from second_review s
    where s.case_id = a.case_id and not s.agree and s.made_at > a.recorded_at and not exists (
      select 1 from aftermath e
      where e.case_id = a.case_id and e.kind = 'APPEAL' and e.recorded_at between a.recorded_at and s.made_at))
  returning a.agency_id, a.kind, a.happened_on, a.reasons
)
insert into report_change (agency_id, figure, kind, key, day, amount)
select o.agency_id, 'REASON', o.kind, r.reason, o.happened_on, -1 from overturned o, unnest(o.reasons) r (reason);
