-- A new key-encryption key is put around the data keys that stand, one batch after the other, and the
-- check value of the setting follows it.
grant update on vault.case_key to ${app};
grant update on vault.key_check to ${app};
create index case_key_kek_ix on vault.case_key (kek_id);
