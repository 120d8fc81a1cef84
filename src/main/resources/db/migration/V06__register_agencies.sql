-- Certifying agencies, their head, and the written designations of certifying officials.
create table agency (
  agency_id     text   not null,
  name          text   not null,
  number_prefix text   not null,
  jurisdiction  text   not null,
  time_zone     text   not null,
  contact       text   not null,
  head_user     text   not null,
  head_name     text   not null,
  head_title    text   not null,
  head_since    date   not null,
  version       bigint not null,
  constraint agency_pk primary key (agency_id),
  constraint agency_number_prefix_uq unique (number_prefix)
);

-- A supervisor is a certifying official only if the head designated them in writing
-- (8 CFR 214.14(a)(3)(i)).
create table designation (
  id           uuid        not null,
  agency_id    text        not null,
  official     text        not null,
  granted_by   text        not null,
  granted_on   date        not null,
  document_ref text        not null,
  scope        text        not null,
  valid_until  date,
  revoked_on   date,
  revoked_why  text,
  recorded_at  timestamptz not null,
  version      bigint      not null,
  constraint designation_pk primary key (id),
  constraint designation_agency_fk foreign key (agency_id) references agency (agency_id),
  constraint designation_until_ck check (valid_until is null or valid_until >= granted_on),
  constraint designation_revoked_ck check (revoked_on is null or revoked_on >= granted_on)
);
create index designation_official_ix on designation (agency_id, official);

alter table agency enable row level security;
alter table agency force row level security;
create policy agency_wall on agency
  using (agency_id = current_setting('amparo.agency', true) or current_setting('amparo.agency', true) = '*');
alter table designation enable row level security;
alter table designation force row level security;
create policy agency_wall on designation
  using (agency_id = current_setting('amparo.agency', true) or current_setting('amparo.agency', true) = '*');

grant select, insert, update on agency, designation to ${app};
