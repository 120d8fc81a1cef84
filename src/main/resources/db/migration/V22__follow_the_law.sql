-- Which reading of its law each agency works by; what is not applied yet has still to reach its cases.
create table agency_law (
  agency_id    text        not null,
  jurisdiction text        not null,
  fingerprint  text        not null,
  applied      boolean     not null,
  noted_at     timestamptz not null,
  constraint agency_law_pk primary key (agency_id),
  constraint agency_law_agency_fk foreign key (agency_id) references agency (agency_id)
);
alter table agency_law enable row level security;
alter table agency_law force row level security;
create policy agency_wall on agency_law
  using (agency_id = current_setting('amparo.agency', true) or current_setting('amparo.agency', true) = '*');
grant select, insert, update on agency_law to ${app};

-- A law that is known only from memory is used after an administrator answers for it.
create table profile_confirmation (
  id             uuid        not null,
  agency_id      text        not null,
  jurisdiction   text        not null,
  effective_from date        not null,
  note           text        not null,
  confirmed_by   text        not null,
  confirmed_at   timestamptz not null,
  constraint profile_confirmation_pk primary key (id),
  constraint profile_confirmation_uq unique (agency_id, jurisdiction, effective_from)
);
alter table profile_confirmation enable row level security;
alter table profile_confirmation force row level security;
create policy agency_wall on profile_confirmation
  using (agency_id = current_setting('amparo.agency', true) or current_setting('amparo.agency', true) = '*');
grant select, insert on profile_confirmation to ${app};
