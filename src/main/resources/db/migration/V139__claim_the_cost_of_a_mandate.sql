-- What a supervisor says a task took, where the time between its claim and its end does not tell: a code and
-- minutes, so that nothing about a person gets in. The newest counts; earlier ones stay. It goes with its task.
create table claim_correction (
  id          uuid        not null,
  task_id     uuid        not null,
  agency_id   text        not null,
  minutes     int         not null,
  why         text        not null,
  recorded_by text        not null,
  recorded_at timestamptz not null,
  constraint claim_correction_pk primary key (id),
  constraint claim_correction_task_fk foreign key (task_id) references queue_task (id) on delete cascade,
  constraint claim_correction_minutes_ck check (minutes between 0 and 6000)
);
create index claim_correction_task_ix on claim_correction (task_id, recorded_at);

alter table claim_correction enable row level security;
alter table claim_correction force row level security;
create policy agency_wall on claim_correction
  using (agency_id = current_setting('amparo.agency', true) or current_setting('amparo.agency', true) = '*');

grant select, insert on claim_correction to ${app};

-- The tasks that were done in a year.
create index queue_task_done_ix on queue_task (agency_id, closed_at) where state = 'DONE';
