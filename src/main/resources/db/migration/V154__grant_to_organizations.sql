-- Advocates and attorneys of one organization. Its name is public; who belongs to it is the agency's own record.
create table advocate_organization (
  id        uuid        not null,
  agency_id text        not null,
  name      text        not null,
  named_by  text        not null,
  named_at  timestamptz not null,
  constraint advocate_organization_pk primary key (id),
  constraint advocate_organization_name_uq unique (agency_id, name)
);

create table organization_member (
  id              uuid        not null,
  organization_id uuid        not null,
  agency_id       text        not null,
  user_id         text        not null,
  added_by        text        not null,
  added_at        timestamptz not null,
  removed_by      text,
  removed_at      timestamptz,
  constraint organization_member_pk primary key (id),
  constraint organization_member_organization_fk foreign key (organization_id) references advocate_organization (id)
);
create unique index organization_member_uq on organization_member (organization_id, user_id)
  where removed_at is null;
create index organization_member_user_ix on organization_member (agency_id, user_id) where removed_at is null;

do $$
declare t text;
begin
  foreach t in array array['advocate_organization', 'organization_member'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy agency_wall on %I using (agency_id = current_setting(''amparo.agency'', true)'
        || ' or current_setting(''amparo.agency'', true) = ''*'')', t);
    execute format('grant select, insert, update on %I to ${app}', t);
  end loop;
end $$;

-- A grant to an organization is for whoever belongs to it at the moment; one without is for its advocate alone.
alter table access_grant add column organization_id uuid;
alter table access_grant add constraint access_grant_organization_fk
  foreign key (organization_id) references advocate_organization (id);
create index access_grant_organization_ix on access_grant (agency_id, organization_id, case_id)
  where revoked_at is null and organization_id is not null;

-- As before, and a consent to an organization reaches its members of today and nobody who has left it.
create or replace function partner_may_hear(the_case uuid, the_agency text, the_advocates text[], at timestamptz)
returns boolean language sql stable as $$
  select exists (
    select 1 from access_grant g
    join agency a on a.agency_id = g.agency_id
    join account u on u.agency_id = g.agency_id and u.username = any (the_advocates)
    where g.case_id = the_case and g.agency_id = the_agency
      and case when g.organization_id is null then g.advocate = u.username
        else exists (select 1 from organization_member m where m.organization_id = g.organization_id
          and m.user_id = u.username and m.removed_at is null) end
      and u.active and 'advocate' = any (u.roles) and g.revoked_at is null
      and (g.valid_until is null or g.valid_until >= (at at time zone a.time_zone)::date))
$$;
