-- A batch of a backlog inserts a hundred rows with one statement: what follows from new rows is written for all of them at
-- once. What follows from a change stays with each row, as does what is not changed here.

-- New tasks, found by their crimes.
create function follow_new_tasks_by_crime() returns trigger language plpgsql as $$
begin
  insert into queue_task_crime (task_id, agency_id, role, crime, language, step, rank, due_at)
  select t.id, t.agency_id, r.role, c.crime, t.language, t.step, t.rank, t.due_at
  from came t, unnest(array[t.role, t.also_role]) r (role), unnest(t.crimes) c (crime)
  where t.state = 'OPEN' and t.claimed_by is null and r.role is not null
  on conflict do nothing;
  return null;
end $$;
drop trigger new_task_is_found_by_crime on queue_task;
create trigger new_task_is_found_by_crime after insert on queue_task
  referencing new table as came for each statement execute function follow_new_tasks_by_crime();

-- New tasks, by their step and the day they came.
create function figure_of_new_tasks() returns trigger language plpgsql as $$
begin
  insert into report_change (agency_id, figure, kind, key, day, amount)
  select t.agency_id, 'OPEN', '', t.step, agency_day(t.agency_id, t.created_at), 1 from came t where t.state = 'OPEN';
  return null;
end $$;
drop trigger task_is_a_figure on queue_task;
create trigger new_task_is_a_figure after insert on queue_task
  referencing new table as came for each statement execute function figure_of_new_tasks();
create trigger dropped_task_is_a_figure after delete on queue_task for each row execute function figure_of_task();

-- New incidents, by the crimes of cases that are requests already.
create function figure_of_new_crimes() returns trigger language plpgsql as $$
begin
  insert into report_change (agency_id, figure, kind, key, day, amount)
  select f.agency_id, 'CRIME', f.kind, c.crime, f.received_on, 1
  from came i join case_file f using (case_id), unnest(i.crimes) c (crime)
  where f.received_on is not null;
  return null;
end $$;
drop trigger crimes_are_figures on incident;
create trigger crimes_are_figures after insert on incident
  referencing new table as came for each statement execute function figure_of_new_crimes();

-- New cases that are requests from their first row on.
create function note_new_requests() returns trigger language plpgsql as $$
begin
  insert into request_act (agency_id, case_id, kind, act, happened_on, recorded_at)
  select c.agency_id, c.case_id, c.kind, 'REQUESTED', c.received_on, c.state_since
  from came c where c.received_on is not null;
  return null;
end $$;
drop trigger request_state_is_noted on case_file;
create trigger new_request_is_noted after insert on case_file
  referencing new table as came for each statement execute function note_new_requests();
create trigger request_state_is_noted after update of state, received_on on case_file
  for each row execute function note_request_state();

-- Acts that are counted: a request by its language and crimes, a denial by its reasons.
create function figure_of_acts() returns trigger language plpgsql as $$
begin
  insert into report_change (agency_id, figure, kind, key, day, amount)
  select a.agency_id, 'LANGUAGE', a.kind, f.notice_language, a.happened_on, 1
  from came a join case_file f using (case_id) where a.act = 'REQUESTED'
  union all
  select a.agency_id, 'CRIME', a.kind, c.crime, a.happened_on, 1
  from came a join incident i using (case_id), unnest(i.crimes) c (crime) where a.act = 'REQUESTED'
  union all
  select a.agency_id, 'REASON', a.kind, r.reason, a.happened_on, 1
  from came a, unnest(a.reasons) r (reason) where a.act = 'DENIED';
  return null;
end $$;
drop trigger act_is_a_figure on request_act;
create trigger act_is_a_figure after insert on request_act
  referencing new table as came for each statement execute function figure_of_acts();
drop function figure_of_act();
