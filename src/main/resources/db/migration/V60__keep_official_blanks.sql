-- The official blank of Form I-918 Supplement B as the agency's administrator uploaded it: a published paper, so it is clear.
create table form_blank (
  id           uuid        not null,
  agency_id    text        not null,
  edition      text        not null,
  sha256       text        not null,
  pages        integer     not null,
  state        text        not null,
  content      bytea       not null,
  uploaded_by  text        not null,
  uploaded_at  timestamptz not null,
  confirmed_by text,
  confirmed_at timestamptz,
  note         text,
  constraint form_blank_pk primary key (id),
  constraint form_blank_agency_fk foreign key (agency_id) references agency (agency_id),
  constraint form_blank_state_ck check (state in ('PROPOSED', 'INSTALLED', 'REPLACED', 'REMOVED'))
);
-- One blank for each edition fills forms; a second one at the same moment waits and then fails here.
create unique index form_blank_installed_ux on form_blank (agency_id, edition) where state = 'INSTALLED';
create index form_blank_agency_ix on form_blank (agency_id, uploaded_at);
alter table form_blank enable row level security;
alter table form_blank force row level security;
create policy agency_wall on form_blank
  using (agency_id = current_setting('amparo.agency', true) or current_setting('amparo.agency', true) = '*');
grant select, insert, update on form_blank to ${app};
