-- Cases from intake on. What names a person is sealed (bytea under the case's key); what the queue,
-- the clocks and the reports need is clear and says nothing about who the person is.
create sequence case_number_seq;
grant usage on sequence case_number_seq to ${app};

create table case_file (
  case_id                  uuid        not null,
  agency_id                text        not null,
  case_number              text        not null,
  kind                     text        not null,
  state                    text        not null,
  state_since              timestamptz not null,
  jurisdiction             text        not null,
  opened_at                timestamptz not null,
  received_on              date,
  in_removal_proceedings   boolean     not null,
  family_member_loses_on   date,
  notice_language          text        not null,
  signed_on                date,
  file_by                  date,
  version                  bigint      not null,
  constraint case_file_pk primary key (case_id),
  constraint case_file_number_uq unique (case_number)
);
create index case_file_state_ix on case_file (agency_id, state, opened_at, case_id);
create index case_file_opened_ix on case_file (agency_id, opened_at, case_id);

-- Who did what in a case, for the separation of duties.
create table case_part (
  case_id   uuid not null,
  agency_id text not null,
  part      text not null,
  user_id   text not null,
  constraint case_part_pk primary key (case_id, part, user_id),
  constraint case_part_case_fk foreign key (case_id) references case_file (case_id)
);
create index case_part_user_ix on case_part (agency_id, user_id, part);

-- Statutory clocks as they stood when they were computed; stopped_on ends them.
create table case_clock (
  case_id    uuid not null,
  agency_id  text not null,
  clock      text not null,
  purpose    text not null,
  due_on     date not null,
  target_on  date not null,
  stopped_on date,
  constraint case_clock_pk primary key (case_id, clock),
  constraint case_clock_case_fk foreign key (case_id) references case_file (case_id)
);
create index case_clock_due_ix on case_clock (agency_id, due_on) where stopped_on is null;

create table victim (
  case_id      uuid  not null,
  agency_id    text  not null,
  content      bytea not null,
  name_index   bytea not null,
  family_index bytea not null,
  birth_index  bytea,
  constraint victim_pk primary key (case_id),
  constraint victim_case_fk foreign key (case_id) references case_file (case_id)
);
create index victim_name_ix on victim (agency_id, name_index);
create index victim_family_ix on victim (agency_id, family_index);

create table incident (
  case_id      uuid   not null,
  agency_id    text   not null,
  content      bytea  not null,
  report_index bytea,
  crimes       text[] not null,
  constraint incident_pk primary key (case_id),
  constraint incident_case_fk foreign key (case_id) references case_file (case_id)
);
create index incident_report_ix on incident (agency_id, report_index) where report_index is not null;

create table referral (
  case_id         uuid        not null,
  agency_id       text        not null,
  officer         text        not null,
  filed_at        timestamptz not null,
  notice_given_on date        not null,
  victim_asked_on date,
  constraint referral_pk primary key (case_id),
  constraint referral_case_fk foreign key (case_id) references case_file (case_id)
);

create table victim_contact (
  id          uuid        not null,
  case_id     uuid        not null,
  agency_id   text        not null,
  outcome     text        not null,
  made_on     date        not null,
  method      text,
  next_try_on date,
  recorded_by text        not null,
  recorded_at timestamptz not null,
  constraint victim_contact_pk primary key (id),
  constraint victim_contact_case_fk foreign key (case_id) references case_file (case_id)
);
create index victim_contact_case_ix on victim_contact (case_id);

create table certification_request (
  case_id     uuid        not null,
  agency_id   text        not null,
  capacity    text        not null,
  requester   bytea       not null,
  filed_by    text        not null,
  filed_at    timestamptz not null,
  constraint certification_request_pk primary key (case_id),
  constraint certification_request_case_fk foreign key (case_id) references case_file (case_id)
);

-- Receipt codes are kept only as keyed hashes: whoever holds the code finds the case, nobody else.
create table receipt (
  id         uuid        not null,
  case_id    uuid        not null,
  agency_id  text        not null,
  holder     text        not null,
  code_hash  bytea       not null,
  issued_at  timestamptz not null,
  revoked_at timestamptz,
  constraint receipt_pk primary key (id),
  constraint receipt_code_uq unique (code_hash),
  constraint receipt_case_fk foreign key (case_id) references case_file (case_id)
);
create index receipt_case_ix on receipt (case_id);

-- What a victim allowed an advocate to see.
create table access_grant (
  id             uuid        not null,
  case_id        uuid        not null,
  agency_id      text        not null,
  advocate       text        not null,
  granted_by     text        not null,
  granted_at     timestamptz not null,
  consent_on     date        not null,
  consent_method text        not null,
  valid_until    date,
  revoked_at     timestamptz,
  constraint access_grant_pk primary key (id)
);
create index access_grant_advocate_ix on access_grant (agency_id, advocate, case_id)
  where revoked_at is null;

do $$
declare t text;
begin
  foreach t in array array['case_file', 'case_part', 'case_clock', 'victim', 'incident', 'referral',
      'victim_contact', 'certification_request', 'receipt', 'access_grant'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy agency_wall on %I using (agency_id = current_setting(''amparo.agency'', true)'
        || ' or current_setting(''amparo.agency'', true) = ''*'')', t);
    execute format('grant select, insert, update on %I to ${app}', t);
  end loop;
end $$;
grant delete on case_clock to ${app};
