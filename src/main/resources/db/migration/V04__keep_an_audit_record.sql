-- The end of each chain. A chain is a case, by its id, or an agency's own.
create table audit_chain (
  chain_id  uuid        not null,
  agency_id text        not null,
  last_seq  bigint      not null,
  last_hash bytea       not null,
  last_at   timestamptz not null,
  constraint audit_chain_pk primary key (chain_id)
);

create table audit_entry (
  chain_id      uuid        not null,
  seq           bigint      not null,
  agency_id     text        not null,
  at            timestamptz not null,
  actor         text        not null,
  roles         text        not null,
  kind          text        not null,
  act           text        not null,
  details       jsonb       not null,
  previous_hash bytea       not null,
  hash          bytea       not null,
  constraint audit_entry_pk primary key (chain_id, seq)
);

alter table audit_chain enable row level security;
alter table audit_chain force row level security;
create policy agency_wall on audit_chain
  using (agency_id = current_setting('amparo.agency', true) or current_setting('amparo.agency', true) = '*');
alter table audit_entry enable row level security;
alter table audit_entry force row level security;
create policy agency_wall on audit_entry
  using (agency_id = current_setting('amparo.agency', true) or current_setting('amparo.agency', true) = '*');

-- Grants keep the service from changing an entry; the triggers also stop the owner, by mistake or in
-- a hurry. Neither stops somebody who takes the triggers off: the hashes show that.
create function refuse_audit_change() returns trigger language plpgsql as $$
begin
  raise exception 'The audit record is only added to.' using errcode = 'insufficient_privilege';
end $$;

create trigger audit_entry_is_only_added_to before update or delete on audit_entry
  for each row execute function refuse_audit_change();
create trigger audit_entry_is_not_emptied before truncate on audit_entry
  for each statement execute function refuse_audit_change();
create trigger audit_chain_is_not_removed before delete on audit_chain
  for each row execute function refuse_audit_change();
create trigger audit_chain_is_not_emptied before truncate on audit_chain
  for each statement execute function refuse_audit_change();

-- A head moves by one entry at a time, never back, never to another agency.
create trigger audit_chain_moves_forward before update on audit_chain
  for each row
  when (new.chain_id <> old.chain_id or new.agency_id <> old.agency_id or new.last_seq <> old.last_seq + 1)
  execute function refuse_audit_change();

grant select, insert, update on audit_chain to ${app};
grant select, insert on audit_entry to ${app};
