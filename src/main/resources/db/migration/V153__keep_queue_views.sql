-- What somebody looks for again and again, under a name of their own. A name may tell of people: it is sealed.
create table queue_view (
  id        uuid        not null,
  agency_id text        not null,
  user_id   text        not null,
  role      text        not null,
  name      bytea       not null,
  step      text,
  late      boolean     not null,
  language  text,
  crime     text,
  first     boolean     not null,
  made_at   timestamptz not null,
  constraint queue_view_pk primary key (id)
);
create index queue_view_user_ix on queue_view (agency_id, user_id, role, made_at);
create unique index queue_view_first_uq on queue_view (agency_id, user_id, role) where first;

alter table queue_view enable row level security;
alter table queue_view force row level security;
create policy agency_wall on queue_view
  using (agency_id = current_setting('amparo.agency', true) or current_setting('amparo.agency', true) = '*');
grant select, insert, update, delete on queue_view to ${app};
