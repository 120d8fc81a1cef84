-- Every version of a draft form as somebody wrote it; the form itself stays sealed under the case's key.
create table supplement_b_version (
  id         uuid        not null,
  case_id    uuid        not null,
  agency_id  text        not null,
  version    bigint      not null,
  edition    text        not null,
  content    bytea       not null,
  written_by text        not null,
  written_at timestamptz not null,
  constraint supplement_b_version_pk primary key (id),
  constraint supplement_b_version_ux unique (case_id, version)
);
alter table supplement_b_version enable row level security;
alter table supplement_b_version force row level security;
create policy agency_wall on supplement_b_version
  using (agency_id = current_setting('amparo.agency', true) or current_setting('amparo.agency', true) = '*');
grant select, insert on supplement_b_version to ${app};
