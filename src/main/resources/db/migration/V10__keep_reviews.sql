-- The unit's findings. Notes, questions, answers and drafts are sealed under the case's key.
create table screening (
  case_id     uuid        not null,
  agency_id   text        not null,
  ours        boolean     not null,
  content     bytea       not null,
  made_by     text        not null,
  made_at     timestamptz not null,
  constraint screening_pk primary key (case_id)
);

create table assembled_records (
  case_id       uuid        not null,
  agency_id     text        not null,
  content       bytea       not null,
  copy_given_on date,
  made_by       text        not null,
  made_at       timestamptz not null,
  constraint assembled_records_pk primary key (case_id)
);

create table information_request (
  id          uuid        not null,
  case_id     uuid        not null,
  agency_id   text        not null,
  asks        bytea       not null,
  reply_by    date        not null,
  asked_by    text        not null,
  asked_at    timestamptz not null,
  answer      bytea,
  answered_by text,
  answered_at timestamptz,
  constraint information_request_pk primary key (id)
);
create index information_request_case_ix on information_request (case_id, asked_at);

create table recommendation (
  id             uuid        not null,
  case_id        uuid        not null,
  agency_id      text        not null,
  recommendation text        not null,
  reasons        text[]      not null,
  content        bytea       not null,
  made_by        text        not null,
  made_at        timestamptz not null,
  constraint recommendation_pk primary key (id)
);
create index recommendation_case_ix on recommendation (case_id, made_at);

create table second_review (
  id        uuid        not null,
  case_id   uuid        not null,
  agency_id text        not null,
  agree     boolean     not null,
  content   bytea       not null,
  made_by   text        not null,
  made_at   timestamptz not null,
  constraint second_review_pk primary key (id)
);
create index second_review_case_ix on second_review (case_id, made_at);

create table supplement_b (
  case_id    uuid        not null,
  agency_id  text        not null,
  edition    text        not null,
  content    bytea       not null,
  written_by text        not null,
  written_at timestamptz not null,
  version    bigint      not null,
  constraint supplement_b_pk primary key (case_id)
);

do $$
declare t text;
begin
  foreach t in array array['screening', 'assembled_records', 'information_request', 'recommendation',
      'second_review', 'supplement_b'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy agency_wall on %I using (agency_id = current_setting(''amparo.agency'', true)'
        || ' or current_setting(''amparo.agency'', true) = ''*'')', t);
    execute format('grant select, insert, update on %I to ${app}', t);
  end loop;
end $$;
