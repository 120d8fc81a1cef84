-- A judge signs by the office, without a designation (8 CFR 214.14(a)(3)(ii)). Only a judicial agency has judges.
alter table agency add column judicial boolean not null default false;

create table judge (
  id          uuid        not null,
  agency_id   text        not null,
  judge_user  text        not null,
  since       date        not null,
  until_day   date,
  recorded_at timestamptz not null,
  version     bigint      not null,
  constraint judge_pk primary key (id),
  constraint judge_agency_fk foreign key (agency_id) references agency (agency_id),
  constraint judge_term_ck check (until_day is null or until_day > since)
);
create index judge_agency_ix on judge (agency_id, judge_user);
alter table judge enable row level security;
alter table judge force row level security;
create policy agency_wall on judge
  using (agency_id = current_setting('amparo.agency', true) or current_setting('amparo.agency', true) = '*');
grant select, insert, update on judge to ${app};
