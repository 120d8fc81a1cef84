-- What an agency says in its own words at the beginning and the end of a kind of letter. A change is a new version: a letter that was
-- sent is kept whole, and which words were in it stays to be seen.
create table letter_words (
  id         uuid        not null,
  agency_id  text        not null,
  kind       text        not null,
  language   text        not null,
  version    integer     not null,
  opening    text,
  closing    text,
  written_by text        not null,
  written_at timestamptz not null,
  constraint letter_words_pk primary key (id),
  constraint letter_words_agency_fk foreign key (agency_id) references agency (agency_id),
  constraint letter_words_version_uq unique (agency_id, kind, language, version)
);
alter table letter_words enable row level security;
alter table letter_words force row level security;
create policy agency_wall on letter_words
  using (agency_id = current_setting('amparo.agency', true) or current_setting('amparo.agency', true) = '*');
grant select, insert on letter_words to ${app};

-- How the unit is reached, as a letter in each language ends.
create table letter_contact (
  id         uuid        not null,
  agency_id  text        not null,
  language   text        not null,
  version    integer     not null,
  contact    text        not null,
  written_by text        not null,
  written_at timestamptz not null,
  constraint letter_contact_pk primary key (id),
  constraint letter_contact_agency_fk foreign key (agency_id) references agency (agency_id),
  constraint letter_contact_version_uq unique (agency_id, language, version)
);
alter table letter_contact enable row level security;
alter table letter_contact force row level security;
create policy agency_wall on letter_contact
  using (agency_id = current_setting('amparo.agency', true) or current_setting('amparo.agency', true) = '*');
grant select, insert on letter_contact to ${app};
