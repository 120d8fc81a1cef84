-- A yearly report that the law asks for is work of the supervisors: one of them takes it in hand, and it is done when the
-- report is filed. It is about no case, so it is no queue_task, whose every reader counts on one.
create table report_task (
  id          uuid        not null,
  agency_id   text        not null,
  kind        text        not null,
  period_from date        not null,
  period_to   date        not null,
  due_on      date,
  state       text        not null,
  warned      text        not null,
  offered_at  timestamptz not null,
  claimed_by  text,
  claimed_at  timestamptz,
  closed_by   text,
  closed_at   timestamptz,
  version     bigint      not null,
  constraint report_task_pk primary key (id),
  constraint report_task_year_uq unique (agency_id, kind, period_from),
  constraint report_task_period_ck check (period_to > period_from),
  constraint report_task_state_ck check (state in ('OPEN', 'DONE', 'WITHDRAWN')),
  constraint report_task_warned_ck check (warned in ('NONE', 'MONTH', 'WEEK', 'OVERDUE')),
  constraint report_task_claimed_ck check ((claimed_by is null) = (claimed_at is null)),
  constraint report_task_closed_ck check ((state = 'OPEN') = (closed_at is null))
);
alter table report_task enable row level security;
alter table report_task force row level security;
create policy agency_wall on report_task
  using (agency_id = current_setting('amparo.agency', true) or current_setting('amparo.agency', true) = '*');
grant select, insert, update on report_task to ${app};
