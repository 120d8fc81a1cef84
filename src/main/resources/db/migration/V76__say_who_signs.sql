-- What Parts 2 and 6 of Form I-918 Supplement B say of the agency, so that nobody types it anew for each case.
alter table agency add column address_street text;
alter table agency add column address_unit_type text;
alter table agency add column address_unit text;
alter table agency add column address_city text;
alter table agency add column address_state text;
alter table agency add column address_zip text;
alter table agency add column phone text;
alter table agency add column fax text;

-- How somebody who heads the agency or signs for it is named on the form.
create table official_name (
  agency_id   text        not null,
  official    text        not null,
  family_name text        not null,
  given_name  text,
  middle_name text,
  title       text        not null,
  usual       boolean     not null,
  recorded_by text        not null,
  recorded_at timestamptz not null,
  constraint official_name_pk primary key (agency_id, official),
  constraint official_name_agency_fk foreign key (agency_id) references agency (agency_id)
);
alter table official_name enable row level security;
alter table official_name force row level security;
create policy agency_wall on official_name
  using (agency_id = current_setting('amparo.agency', true) or current_setting('amparo.agency', true) = '*');
grant select, insert, update on official_name to ${app};
