-- Name, content and hash are sealed: the hash of a short text can be found by trying.
create table document (
  id         uuid        not null,
  case_id    uuid        not null,
  agency_id  text        not null,
  kind       text        not null,
  media_type text        not null,
  size       integer     not null,
  sha256     bytea       not null,
  stored_by  text        not null,
  stored_at  timestamptz not null,
  file_name  bytea       not null,
  content    bytea       not null,
  constraint document_pk primary key (id)
);
-- Ciphertext does not compress: trying to would only cost time.
alter table document alter column content set storage external;
create index document_of_case on document (case_id, stored_at, id);

alter table document enable row level security;
alter table document force row level security;
create policy agency_wall on document
  using (agency_id = current_setting('amparo.agency', true) or current_setting('amparo.agency', true) = '*');
grant select, insert, delete on document to ${app};
