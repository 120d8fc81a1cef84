-- Who read a translation of the notice against its original, and on which day: an agency answers for what it hands out.
create table translation_review (
  id          uuid        not null,
  agency_id   text        not null,
  language    text        not null,
  version     text        not null,
  reviewer    text        not null,
  reviewed_on date        not null,
  recorded_by text        not null,
  recorded_at timestamptz not null,
  constraint translation_review_pk primary key (id),
  constraint translation_review_agency_fk foreign key (agency_id) references agency (agency_id),
  constraint translation_review_text_uq unique (agency_id, language, version)
);
alter table translation_review enable row level security;
alter table translation_review force row level security;
create policy agency_wall on translation_review
  using (agency_id = current_setting('amparo.agency', true) or current_setting('amparo.agency', true) = '*');
grant select, insert on translation_review to ${app};

-- Which text of the notice the officer gave; empty for referrals of before.
alter table referral add column notice_version text;
