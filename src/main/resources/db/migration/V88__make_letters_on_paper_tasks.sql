-- A letter that no e-mail announces is a task of the role queue. No process waits for it, so no engine has a name for it.
alter table queue_task alter column engine_task drop not null;
alter table letter_dispatch add column task_id uuid;
alter table letter_dispatch add constraint letter_dispatch_task_uq unique (task_id);
alter table queue_task no force row level security;
alter table letter_dispatch no force row level security;
-- What lies there already should leave tomorrow.
update letter_dispatch set task_id = gen_random_uuid() where state = 'PRINT';
insert into queue_task (id, agency_id, case_id, case_number, step, role, priority, due_at, created_at, state, barred, version)
  select task_id, agency_id, case_id, case_number, 'PRINT_AND_MAIL', 'records-clerk', 50, now() + interval '1 day', now(), 'OPEN',
    '{}', 0
  from letter_dispatch where state = 'PRINT';
alter table queue_task force row level security;
alter table letter_dispatch force row level security;
alter table letter_dispatch add constraint letter_dispatch_task_ck check (state <> 'PRINT' or task_id is not null);
drop index letter_dispatch_print_ix;
create index letter_dispatch_case_ix on letter_dispatch (case_id, drawn_up_at, letter_id);
