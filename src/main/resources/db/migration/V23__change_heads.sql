-- Heads of agencies before the present ones: what they signed in office stays signed.
create table former_head (
  id         uuid not null,
  agency_id  text not null,
  head_user  text not null,
  head_name  text not null,
  head_title text not null,
  since      date not null,
  until_day  date not null,
  constraint former_head_pk primary key (id),
  constraint former_head_term_ck check (until_day > since)
);
create index former_head_agency_ix on former_head (agency_id);
alter table former_head enable row level security;
alter table former_head force row level security;
create policy agency_wall on former_head
  using (agency_id = current_setting('amparo.agency', true) or current_setting('amparo.agency', true) = '*');
grant select, insert on former_head to ${app};

-- The administrator's tasks to have designations renewed by a new head.
create table designation_renewal (
  id          uuid        not null,
  agency_id   text        not null,
  designation uuid        not null,
  official    text        not null,
  due_on      date        not null,
  opened_at   timestamptz not null,
  closed_at   timestamptz,
  constraint designation_renewal_pk primary key (id),
  constraint designation_renewal_designation_fk foreign key (designation) references designation (id)
);
create index designation_renewal_open_ix on designation_renewal (agency_id) where closed_at is null;
alter table designation_renewal enable row level security;
alter table designation_renewal force row level security;
create policy agency_wall on designation_renewal
  using (agency_id = current_setting('amparo.agency', true) or current_setting('amparo.agency', true) = '*');
grant select, insert, update on designation_renewal to ${app};
