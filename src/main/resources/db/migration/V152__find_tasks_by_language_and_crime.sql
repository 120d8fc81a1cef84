-- People look for what they can do themselves (a language) and for what they know (a crime). Both are codes of
-- the case, which stand in the queue's own row so that a page needs no other table.
alter table queue_task add column language text not null default 'und';
alter table queue_task add column crimes text[] not null default '{}';

create index queue_task_language_ix on queue_task (agency_id, role, language, rank, due_at, id)
  where state = 'OPEN' and claimed_by is null;
create index queue_task_also_language_ix on queue_task (agency_id, also_role, language, rank, due_at, id)
  where state = 'OPEN' and claimed_by is null and also_role is not null;

-- A waiting task once for each of its roles and crimes, in the order of the queue: a rare crime among very many
-- tasks and a frequent one at the end of the queue are both one short scan.
create table queue_task_crime (
  task_id   uuid        not null,
  agency_id text        not null,
  role      text        not null,
  crime     text        not null,
  language  text        not null,
  step      text        not null,
  rank      int         not null,
  due_at    timestamptz not null,
  constraint queue_task_crime_pk primary key (task_id, role, crime),
  constraint queue_task_crime_task_fk foreign key (task_id) references queue_task (id) on delete cascade
);
create index queue_task_crime_ix on queue_task_crime (agency_id, role, crime, rank, due_at, task_id) include (step);
-- Both at once are one scan too: what few cases have both could stand anywhere among very many that have one.
create index queue_task_crime_language_ix
  on queue_task_crime (agency_id, role, crime, language, rank, due_at, task_id) include (step);

alter table queue_task_crime enable row level security;
alter table queue_task_crime force row level security;
create policy agency_wall on queue_task_crime
  using (agency_id = current_setting('amparo.agency', true) or current_setting('amparo.agency', true) = '*');
grant select, insert, delete on queue_task_crime to ${app};

create function follow_task_by_crime() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' then
    delete from queue_task_crime where task_id = new.id;
  end if;
  if new.state = 'OPEN' and new.claimed_by is null then
    insert into queue_task_crime (task_id, agency_id, role, crime, language, step, rank, due_at)
      select new.id, new.agency_id, r.role, c.crime, new.language, new.step, new.rank, new.due_at
      from unnest(array[new.role, new.also_role]) r (role), unnest(new.crimes) c (crime)
      where r.role is not null
      on conflict do nothing;
  end if;
  return null;
end $$;
create trigger new_task_is_found_by_crime after insert on queue_task
  for each row when (cardinality(new.crimes) > 0) execute function follow_task_by_crime();
create trigger moved_task_is_found_by_crime
  after update of state, claimed_by, priority, due_at, language, crimes on queue_task
  for each row when (cardinality(new.crimes) > 0 or cardinality(old.crimes) > 0)
  execute function follow_task_by_crime();

alter table queue_task no force row level security;
alter table queue_task_crime no force row level security;
alter table case_file no force row level security;
alter table incident no force row level security;
update queue_task t set language = f.notice_language, crimes = coalesce(i.crimes, '{}')
from case_file f left join incident i using (case_id)
where t.state = 'OPEN' and f.case_id = t.case_id;
alter table queue_task force row level security;
alter table queue_task_crime force row level security;
alter table case_file force row level security;
alter table incident force row level security;
