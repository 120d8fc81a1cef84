-- Every print of an approved form: which draft on which edition, and what left the printer. The file holds a random code, so its
-- hash cannot be tried out and lies clear; the code itself is kept as a keyed hash.
create table printed_form (
  id            uuid        not null,
  case_id       uuid        not null,
  agency_id     text        not null,
  edition       text        not null,
  official_form boolean     not null,
  draft_version bigint      not null,
  form_pages    integer     not null,
  pages         integer     not null,
  sha256        text        not null,
  code_hash     bytea       not null,
  printed_by    text        not null,
  printed_at    timestamptz not null,
  signature     uuid,
  constraint printed_form_pk primary key (id),
  constraint printed_form_code_uq unique (code_hash),
  constraint printed_form_signature_fk foreign key (signature) references signature (id)
);
create index printed_form_case_ix on printed_form (case_id, printed_at);
create index printed_form_signature_ix on printed_form (signature) where signature is not null;
alter table printed_form enable row level security;
alter table printed_form force row level security;
create policy agency_wall on printed_form
  using (agency_id = current_setting('amparo.agency', true) or current_setting('amparo.agency', true) = '*');
grant select, insert, update on printed_form to ${app};

-- The register: by which office or designation the official signed, as whom the form names them, and what was compared of the scan.
alter table signature add column official_name text;
alter table signature add column signed_as text;
alter table signature add column designation uuid;
alter table signature add column scan_pages integer;
alter table signature add column scan_compared text;
alter table signature add constraint signature_signed_as_ck check (signed_as in ('HEAD', 'JUDGE', 'DESIGNATED'));
alter table signature add constraint signature_scan_ck
  check (scan_compared in ('NUMBER_READ', 'NUMBER_CONFIRMED', 'PAGES_ONLY'));
create index signature_newest_ix on signature (agency_id, signed_on desc, id desc);
drop index signature_register_ix;
