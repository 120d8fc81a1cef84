-- People who look for one kind of work among very much of it
create index queue_task_step_ix on queue_task (agency_id, role, step, rank, due_at, id)
  where state = 'OPEN' and claimed_by is null;
