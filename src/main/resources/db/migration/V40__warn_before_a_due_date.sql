-- A task whose day is near or past, for the supervisor. What is overdue was warned of first.
alter table queue_task add column warned boolean not null default false;
update queue_task set warned = true where overdue;
alter table queue_task add constraint queue_task_overdue_ck check (warned or not overdue);

create index queue_task_escalated_ix on queue_task (agency_id, due_at, id)
  where state = 'OPEN' and warned;
-- The sweep looks through what nobody was warned of yet, then through what was and is late now.
drop index queue_task_newly_overdue_ix;
create index queue_task_to_warn_ix on queue_task (due_at) where state = 'OPEN' and not warned;
create index queue_task_newly_overdue_ix on queue_task (due_at)
  where state = 'OPEN' and warned and not overdue;
