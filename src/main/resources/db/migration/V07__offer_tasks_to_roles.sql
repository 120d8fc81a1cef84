-- The role queues. A task that two roles may do carries the second in also_role.
create table queue_task (
  id          uuid        not null,
  agency_id   text        not null,
  case_id     uuid        not null,
  case_number text        not null,
  step        text        not null,
  role        text        not null,
  also_role   text,
  priority    int         not null,
  rank        int         generated always as (-priority) stored,
  due_at      timestamptz not null,
  created_at  timestamptz not null,
  state       text        not null,
  claimed_by  text,
  claimed_at  timestamptz,
  closed_at   timestamptz,
  closed_by   text,
  barred      text[]      not null,
  overdue     boolean     not null default false,
  engine_task text        not null,
  version     bigint      not null,
  constraint queue_task_pk primary key (id),
  constraint queue_task_engine_task_uq unique (engine_task),
  constraint queue_task_state_ck check (state in ('OPEN', 'DONE', 'WITHDRAWN'))
);

-- A page of a role's queue is one scan of one of these, in the order in which people read it.
create index queue_task_open_ix on queue_task (agency_id, role, rank, due_at, id)
  where state = 'OPEN' and claimed_by is null;
create index queue_task_also_open_ix on queue_task (agency_id, also_role, rank, due_at, id)
  where state = 'OPEN' and claimed_by is null and also_role is not null;
create index queue_task_claimed_ix on queue_task (agency_id, claimed_by, due_at, id)
  where state = 'OPEN' and claimed_by is not null;
create index queue_task_any_claimed_ix on queue_task (agency_id, due_at, id)
  where state = 'OPEN' and claimed_by is not null;
-- How long the oldest has waited, for the metrics.
create index queue_task_waiting_since_ix on queue_task (role, created_at)
  where state = 'OPEN' and claimed_by is null;
create index queue_task_newly_overdue_ix on queue_task (due_at)
  where state = 'OPEN' and not overdue;
create index queue_task_case_ix on queue_task (case_id, created_at);

alter table queue_task enable row level security;
alter table queue_task force row level security;
create policy agency_wall on queue_task
  using (agency_id = current_setting('amparo.agency', true) or current_setting('amparo.agency', true) = '*');

grant select, insert, update on queue_task to ${app};

-- Why a supervisor moved a task. The words are sealed: they may tell of people.
create table queue_reassignment (
  id          uuid        not null,
  task_id     uuid        not null,
  agency_id   text        not null,
  moved_by    text        not null,
  moved_to    text        not null,
  reason      bytea       not null,
  moved_at    timestamptz not null,
  constraint queue_reassignment_pk primary key (id),
  constraint queue_reassignment_task_fk foreign key (task_id) references queue_task (id)
);
create index queue_reassignment_task_ix on queue_reassignment (task_id);

alter table queue_reassignment enable row level security;
alter table queue_reassignment force row level security;
create policy agency_wall on queue_reassignment
  using (agency_id = current_setting('amparo.agency', true) or current_setting('amparo.agency', true) = '*');

grant select, insert on queue_reassignment to ${app};
