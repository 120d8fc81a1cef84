-- Wrong tries to sign in. Whoever tries may type anything, a password too, where a name belongs: nothing of it lies here,
-- only keyed hashes of the name with the network, of the name, and of the network. So there is no agency either.
create table sign_in_try (
  key        bytea       not null,
  name_key   bytea,
  failures   integer     not null,
  held_until timestamptz not null,
  last_at    timestamptz not null,
  constraint sign_in_try_pk primary key (key),
  constraint sign_in_try_failures_ck check (failures >= 0)
);
create index sign_in_try_name_ix on sign_in_try (name_key) where name_key is not null;
create index sign_in_try_last_ix on sign_in_try (last_at);
grant select, insert, update, delete on sign_in_try to ${app};
