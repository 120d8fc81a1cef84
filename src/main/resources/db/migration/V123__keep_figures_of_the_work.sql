-- The supervisor's figures, kept as sums for each day: at a million requests nobody waits for a count. What changes is
-- one small line, so that no two acts wait for one another; the service folds the lines into the sums behind them. A
-- reader adds both, and sees its own act at once.
create table report_change (
  id        bigint generated always as identity,
  agency_id text    not null,
  figure    text    not null,
  kind      text    not null,
  key       text    not null,
  day       date    not null,
  amount    integer not null,
  minutes   bigint  not null default 0,
  constraint report_change_pk primary key (id)
);
create table report_figure (
  agency_id text   not null,
  figure    text   not null,
  kind      text   not null,
  key       text   not null,
  day       date   not null,
  amount    bigint not null,
  minutes   bigint not null,
  constraint report_figure_pk primary key (agency_id, figure, day, kind, key)
);
do $$
declare t text;
begin
  foreach t in array array['report_change', 'report_figure'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy agency_wall on %I using (agency_id = current_setting(''amparo.agency'', true)'
        || ' or current_setting(''amparo.agency'', true) = ''*'')', t);
  end loop;
end $$;
grant select, insert, update, delete on report_change to ${app};
grant select, insert, update on report_figure to ${app};

create function agency_day(text, timestamptz) returns date stable language sql as $$
  select ($2 at time zone coalesce((select a.time_zone from agency a where a.agency_id = $1), 'UTC'))::date
$$;

-- A request by its language and crimes, a denial by its reasons.
create function figure_of_act() returns trigger language plpgsql as $$
begin
  if new.act = 'REQUESTED' then
    insert into report_change (agency_id, figure, kind, key, day, amount)
    select new.agency_id, 'LANGUAGE', new.kind, f.notice_language, new.happened_on, 1
    from case_file f where f.case_id = new.case_id
    union all
    select new.agency_id, 'CRIME', new.kind, crime, new.happened_on, 1
    from incident i, unnest(i.crimes) crime where i.case_id = new.case_id;
  else
    insert into report_change (agency_id, figure, kind, key, day, amount)
    select new.agency_id, 'REASON', new.kind, reason, new.happened_on, 1 from unnest(new.reasons) reason;
  end if;
  return null;
end $$;
create trigger act_is_a_figure after insert on request_act
  for each row when (new.act in ('REQUESTED', 'DENIED')) execute function figure_of_act();

create function figure_of_crimes() returns trigger language plpgsql as $$
declare
  was text[] := '{}';
begin
  if tg_op = 'UPDATE' then
    was := old.crimes;
  end if;
  insert into report_change (agency_id, figure, kind, key, day, amount)
  select f.agency_id, 'CRIME', f.kind, c.crime, f.received_on, c.amount
  from case_file f, (
    select unnest(was) as crime, -1 as amount union all select unnest(new.crimes), 1) c
  where f.case_id = new.case_id and f.received_on is not null;
  return null;
end $$;
create trigger crimes_are_figures after insert on incident for each row execute function figure_of_crimes();
create trigger other_crimes_are_figures after update of crimes on incident
  for each row when (old.crimes is distinct from new.crimes) execute function figure_of_crimes();

-- A purge empties the language and changes no count.
create function figure_of_language() returns trigger language plpgsql as $$
begin
  insert into report_change (agency_id, figure, kind, key, day, amount)
  values (new.agency_id, 'LANGUAGE', new.kind, old.notice_language, new.received_on, -1),
    (new.agency_id, 'LANGUAGE', new.kind, new.notice_language, new.received_on, 1);
  return null;
end $$;
create trigger other_language_is_a_figure after update of notice_language on case_file
  for each row when (old.received_on is not null and new.purged_at is null
    and old.notice_language <> new.notice_language)
  execute function figure_of_language();

-- What is still to be answered by its day, and what was answered after how many days, in time or late.
create function figure_of_due() returns trigger language plpgsql as $$
declare
  was boolean := tg_op = 'UPDATE' and old.ended_at is null and old.met_on is null;
  stands boolean := new.ended_at is null and new.met_on is null;
begin
  if was <> stands then
    insert into report_change (agency_id, figure, kind, key, day, amount)
    values (new.agency_id, 'DUE', new.kind, '', new.due_on, case when stands then 1 else -1 end);
  end if;
  if new.met_on is not null and new.ended_at is null and (tg_op = 'INSERT' or old.met_on is null) then
    insert into report_change (agency_id, figure, kind, key, day, amount)
    select new.agency_id, 'ANSWER', new.kind,
      (new.met_on - f.received_on) || case when new.met_on > new.due_on then ':LATE' else ':IN_TIME' end, new.met_on, 1
    from case_file f where f.case_id = new.case_id;
  end if;
  return null;
end $$;
create trigger due_is_a_figure after insert or update on request_due for each row execute function figure_of_due();

-- A task that is open, by its step and the day it came; one that is done, by its step's time and by whose hand.
create function figure_of_task() returns trigger language plpgsql as $$
declare
  t queue_task := case when tg_op = 'DELETE' then old else new end;
  was boolean := tg_op <> 'INSERT' and old.state = 'OPEN';
  stands boolean := tg_op <> 'DELETE' and new.state = 'OPEN';
  done date;
begin
  if was <> stands then
    insert into report_change (agency_id, figure, kind, key, day, amount)
    values (t.agency_id, 'OPEN', '', t.step, agency_day(t.agency_id, t.created_at), case when stands then 1 else -1 end);
  end if;
  if was and tg_op = 'UPDATE' and new.state = 'DONE' and new.closed_at is not null then
    done := agency_day(t.agency_id, t.closed_at);
    insert into report_change (agency_id, figure, kind, key, day, amount, minutes)
    values
      (t.agency_id, 'WAIT', '', t.step, done, 1,
        extract(epoch from coalesce(t.claimed_at, t.closed_at) - t.created_at)::bigint / 60),
      (t.agency_id, 'WORK', '', t.step, done, 1,
        extract(epoch from t.closed_at - coalesce(t.claimed_at, t.closed_at))::bigint / 60),
      (t.agency_id, 'DONE', '', coalesce(t.closed_by, ''), done, 1, 0);
  end if;
  return null;
end $$;
create trigger task_is_a_figure after insert or delete on queue_task for each row execute function figure_of_task();
create trigger closed_task_is_a_figure after update of state on queue_task
  for each row when (old.state <> new.state) execute function figure_of_task();

-- What stands already.
do $$ begin perform set_config('amparo.agency', '*', true); end $$;
insert into report_figure (agency_id, figure, kind, key, day, amount, minutes)
select agency_id, figure, kind, key, day, count(*), sum(minutes) from (
  select r.agency_id, 'LANGUAGE' as figure, r.kind, f.notice_language as key, r.happened_on as day, 0::bigint as minutes
  from request_act r join case_file f using (case_id) where r.act = 'REQUESTED' and f.purged_at is null
  union all
  select r.agency_id, 'CRIME', r.kind, crime, r.happened_on, 0
  from request_act r join incident i using (case_id), unnest(i.crimes) crime where r.act = 'REQUESTED'
  union all
  select agency_id, 'REASON', kind, reason, happened_on, 0 from request_act, unnest(reasons) reason where act = 'DENIED'
  union all
  select agency_id, 'DUE', kind, '', due_on, 0 from request_due where ended_at is null and met_on is null
  union all
  select d.agency_id, 'ANSWER', d.kind,
    (d.met_on - f.received_on) || case when d.met_on > d.due_on then ':LATE' else ':IN_TIME' end, d.met_on, 0
  from request_due d join case_file f using (case_id) where d.ended_at is null and d.met_on is not null
  union all
  select t.agency_id, 'OPEN', '', t.step, (t.created_at at time zone a.time_zone)::date, 0
  from queue_task t join agency a using (agency_id) where t.state = 'OPEN'
  union all
  select t.agency_id, 'WAIT', '', t.step, (t.closed_at at time zone a.time_zone)::date,
    extract(epoch from coalesce(t.claimed_at, t.closed_at) - t.created_at)::bigint / 60
  from queue_task t join agency a using (agency_id) where t.state = 'DONE'
  union all
  select t.agency_id, 'WORK', '', t.step, (t.closed_at at time zone a.time_zone)::date,
    extract(epoch from t.closed_at - coalesce(t.claimed_at, t.closed_at))::bigint / 60
  from queue_task t join agency a using (agency_id) where t.state = 'DONE'
  union all
  select t.agency_id, 'DONE', '', coalesce(t.closed_by, ''), (t.closed_at at time zone a.time_zone)::date, 0
  from queue_task t join agency a using (agency_id) where t.state = 'DONE'
) f group by agency_id, figure, kind, key, day;
do $$ begin perform set_config('amparo.agency', '', true); end $$;

create view report_work as
select agency_id, figure, kind, key, day, amount, minutes from report_figure
union all
select agency_id, figure, kind, key, day, amount, minutes from report_change;
-- Who has how much in hand; a task in somebody's hands is one of few.
create view report_in_hand as
select agency_id, claimed_by from queue_task where state = 'OPEN' and claimed_by is not null;
grant select on report_work, report_in_hand to ${app};
