-- The official's acts and what follows. Notes, recipients and tracking numbers are sealed.
create table decision (
  id        uuid        not null,
  case_id   uuid        not null,
  agency_id text        not null,
  decision  text        not null,
  reasons   text[]      not null,
  content   bytea       not null,
  made_by   text        not null,
  made_at   timestamptz not null,
  made_on   date        not null,
  constraint decision_pk primary key (id)
);
create index decision_case_ix on decision (case_id, made_at);

create table signature (
  case_id     uuid        not null,
  agency_id   text        not null,
  official    text        not null,
  signed_on   date        not null,
  edition     text        not null,
  scan        uuid,
  recorded_at timestamptz not null,
  constraint signature_pk primary key (case_id)
);
create index signature_register_ix on signature (agency_id, signed_on);

create table delivery (
  id          uuid        not null,
  case_id     uuid        not null,
  agency_id   text        not null,
  paper       text        not null,
  method      text        not null,
  made_on     date        not null,
  content     bytea       not null,
  recorded_by text        not null,
  recorded_at timestamptz not null,
  constraint delivery_pk primary key (id),
  constraint delivery_paper_ck check (paper in ('CERTIFICATION', 'DENIAL'))
);
create index delivery_case_ix on delivery (case_id);

-- What ended or interrupted a case afterwards: a filing, a cancellation, a withdrawal.
create table aftermath (
  id          uuid        not null,
  case_id     uuid        not null,
  agency_id   text        not null,
  kind        text        not null,
  happened_on date        not null,
  content     bytea,
  recorded_by text        not null,
  recorded_at timestamptz not null,
  constraint aftermath_pk primary key (id)
);
create index aftermath_case_ix on aftermath (case_id);

do $$
declare t text;
begin
  foreach t in array array['decision', 'signature', 'delivery', 'aftermath'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy agency_wall on %I using (agency_id = current_setting(''amparo.agency'', true)'
        || ' or current_setting(''amparo.agency'', true) = ''*'')', t);
    execute format('grant select, insert, update on %I to ${app}', t);
  end loop;
end $$;
