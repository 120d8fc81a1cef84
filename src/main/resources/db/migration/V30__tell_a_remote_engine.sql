-- What a remote process engine is still to be told, in the transaction of the act that it follows
-- from. Times are the database's own, so that instances with different clocks agree.
create table engine_command (
  id         bigint      generated always as identity,
  agency_id  text        not null,
  case_id    uuid        not null,
  kind       text        not null,
  subject    text        not null,
  token      uuid        not null,
  variables  jsonb       not null,
  state      text        not null,
  attempts   int         not null,
  written_at timestamptz not null,
  next_at    timestamptz not null,
  closed_at  timestamptz,
  outcome    text,
  -- how many jobs follow from it by the model; no most if the model does not say
  expects_least int      not null,
  expects_most  int,
  constraint engine_command_pk primary key (id),
  constraint engine_command_token_uq unique (token),
  constraint engine_command_kind_ck check
    (kind in ('START', 'COMPLETE_TASK', 'PUBLISH_MESSAGE', 'CANCEL_INSTANCE')),
  constraint engine_command_state_ck check (state in ('READY', 'SENT', 'DONE', 'DEAD'))
);
-- A step is completed once, an instance cancelled once.
create unique index engine_command_once_uq on engine_command (kind, subject)
  where kind in ('COMPLETE_TASK', 'CANCEL_INSTANCE');
-- The head of each case's line, in the order in which things happened.
create index engine_command_waiting_ix on engine_command (id) where state in ('READY', 'SENT');
create index engine_command_case_ix on engine_command (case_id, id);
create index engine_command_dead_ix on engine_command (id) where state = 'DEAD';
create index engine_command_done_ix on engine_command (closed_at) where state = 'DONE';

alter table engine_command enable row level security;
alter table engine_command force row level security;
create policy agency_wall on engine_command
  using (agency_id = current_setting('amparo.agency', true) or current_setting('amparo.agency', true) = '*');
grant select, insert, update, delete on engine_command to ${app};

-- The process instances that were asked for. The engine's key is known once it has answered, or
-- once the first job of the instance came; whichever is second and brings another key tells of an
-- instance too many.
create table engine_instance (
  token        uuid        not null,
  agency_id    text        not null,
  case_id      uuid        not null,
  process      text        not null,
  instance_key bigint,
  started_at   timestamptz not null,
  ended_at     timestamptz,
  constraint engine_instance_pk primary key (token)
);
create unique index engine_instance_live_uq on engine_instance (case_id, process)
  where ended_at is null;
create index engine_instance_case_ix on engine_instance (case_id);

alter table engine_instance enable row level security;
alter table engine_instance force row level security;
create policy agency_wall on engine_instance
  using (agency_id = current_setting('amparo.agency', true) or current_setting('amparo.agency', true) = '*');
grant select, insert, update on engine_instance to ${app};

-- What came from a remote engine and was done here, so that it is done once however often it comes.
create table engine_arrival (
  engine               text        not null,
  job_key              bigint      not null,
  element_instance_key bigint      not null,
  step                 text        not null,
  task_key             bigint,
  agency_id            text        not null,
  case_id              uuid        not null,
  outcome              text        not null,
  result               jsonb       not null,
  arrived_at           timestamptz not null,
  completed_at         timestamptz,
  process              text        not null,
  element              text        not null,
  expects_least        int         not null,
  expects_most         int,
  constraint engine_arrival_pk primary key (engine, job_key),
  constraint engine_arrival_step_uq unique (engine, element_instance_key, step)
);
create index engine_arrival_case_ix on engine_arrival (case_id, arrived_at);
create index engine_arrival_task_ix on engine_arrival (engine, task_key) where task_key is not null;
create index engine_arrival_age_ix on engine_arrival (completed_at);

alter table engine_arrival enable row level security;
alter table engine_arrival force row level security;
create policy agency_wall on engine_arrival
  using (agency_id = current_setting('amparo.agency', true) or current_setting('amparo.agency', true) = '*');
grant select, insert, update, delete on engine_arrival to ${app};

-- The models that an engine has, by the checksum of their text.
create table engine_model (
  engine      text        not null,
  file        text        not null,
  checksum    text        not null,
  deployed_at timestamptz not null,
  constraint engine_model_pk primary key (engine, file, checksum)
);
grant select, insert, delete on engine_model to ${app};
