-- How long the agency keeps a case that ended so, counted from that day, and which rule says so.
create table retention_rule (
  agency_id text        not null,
  outcome   text        not null,
  months    integer     not null,
  source    text        not null,
  set_by    text        not null,
  set_at    timestamptz not null,
  constraint retention_rule_pk primary key (agency_id, outcome),
  constraint retention_rule_months_ck check (months between 1 and 1200)
);

-- Nothing of a held case is destroyed. Why it is held is sealed under the case's key.
create table legal_hold (
  id          uuid        not null,
  case_id     uuid        not null,
  agency_id   text        not null,
  case_number text        not null,
  reason      bytea       not null,
  until_day   date,
  placed_by   text        not null,
  placed_at   timestamptz not null,
  lifted_by   text,
  lifted_at   timestamptz,
  constraint legal_hold_pk primary key (id),
  constraint legal_hold_case_fk foreign key (case_id) references case_file (case_id)
);
create index legal_hold_case_ix on legal_hold (case_id) where lifted_at is null;
create index legal_hold_agency_ix on legal_hold (agency_id, placed_at) where lifted_at is null;

-- One person proposes a purge, another with another role confirms it; it runs in the background.
create table purge_run (
  id           uuid        not null,
  agency_id    text        not null,
  as_of        date        not null,
  state        text        not null,
  cases        integer     not null,
  proposed_by  text        not null,
  proposed_at  timestamptz not null,
  decided_by   text,
  decided_at   timestamptz,
  done_at      timestamptz,
  constraint purge_run_pk primary key (id),
  constraint purge_run_state_ck check (state in ('PROPOSED', 'CONFIRMED', 'REFUSED', 'DONE')),
  constraint purge_run_two_people_ck check (state not in ('CONFIRMED', 'DONE') or decided_by <> proposed_by)
);
create unique index purge_run_one_open_uq on purge_run (agency_id) where state in ('PROPOSED', 'CONFIRMED');
create index purge_run_agency_ix on purge_run (agency_id, proposed_at);

-- Which cases a run destroyed, and which it left and why. It stays, and names nobody.
create table purge_case (
  run_id      uuid        not null,
  case_id     uuid        not null,
  agency_id   text        not null,
  case_number text        not null,
  outcome     text        not null,
  due_on      date        not null,
  state       text        not null,
  done_at     timestamptz,
  constraint purge_case_pk primary key (run_id, case_id),
  constraint purge_case_run_fk foreign key (run_id) references purge_run (id),
  constraint purge_case_state_ck check (state in ('WAITING', 'PURGED', 'HELD', 'NO_LONGER_DUE'))
);

do $$
declare t text;
begin
  foreach t in array array['retention_rule', 'legal_hold', 'purge_run', 'purge_case'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy agency_wall on %I using (agency_id = current_setting(''amparo.agency'', true)'
        || ' or current_setting(''amparo.agency'', true) = ''*'')', t);
    execute format('grant select, insert, update on %I to ${app}', t);
  end loop;
end $$;

-- A purged case keeps its row, since reports count it; it holds nothing of a person any more.
alter table case_file add column purged_at timestamptz;

-- What a purge takes away.
do $$
declare t text;
begin
  foreach t in array array['legal_hold', 'break_glass', 'victim', 'incident', 'referral', 'victim_contact',
      'certification_request', 'receipt', 'access_grant', 'case_part', 'queue_task', 'queue_reassignment',
      'letter_dispatch', 'letter_print', 'duty_exception', 'screening', 'transfer', 'assembled_records',
      'information_request', 'recommendation', 'second_review', 'supplement_b', 'supplement_b_version',
      'signature', 'printed_form', 'delivery', 'aftermath'] loop
    execute format('grant delete on %I to ${app}', t);
  end loop;
end $$;
