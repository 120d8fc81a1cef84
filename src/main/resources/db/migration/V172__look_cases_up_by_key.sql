-- What follows from new rows looks their case up by its key. A connection keeps the plan that it made first, and over a table
-- that is small by then it would read all of it for each batch, for as long as the connection lives: so each look is one row
-- of its own, and never a scan.

create or replace function figure_of_new_crimes() returns trigger language plpgsql set enable_seqscan = off as $$
begin
  insert into report_change (agency_id, figure, kind, key, day, amount)
  select f.agency_id, 'CRIME', f.kind, c.crime, f.received_on, 1
  from came i
  cross join lateral (select f.agency_id, f.kind, f.received_on from case_file f where f.case_id = i.case_id limit 1) f,
    unnest(i.crimes) c (crime)
  where f.received_on is not null;
  return null;
end $$;

create or replace function figure_of_acts() returns trigger language plpgsql set enable_seqscan = off as $$
begin
  insert into report_change (agency_id, figure, kind, key, day, amount)
  select a.agency_id, 'LANGUAGE', a.kind, f.notice_language, a.happened_on, 1
  from came a
  cross join lateral (select f.notice_language from case_file f where f.case_id = a.case_id limit 1) f
  where a.act = 'REQUESTED'
  union all
  select a.agency_id, 'CRIME', a.kind, c.crime, a.happened_on, 1
  from came a
  cross join lateral (select i.crimes from incident i where i.case_id = a.case_id limit 1) i,
    unnest(i.crimes) c (crime)
  where a.act = 'REQUESTED'
  union all
  select a.agency_id, 'REASON', a.kind, r.reason, a.happened_on, 1
  from came a, unnest(a.reasons) r (reason) where a.act = 'DENIED';
  return null;
end $$;
