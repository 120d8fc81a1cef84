-- An e-mail only says that a letter waits: until the person has it, the letter is on its way, and after some days somebody prints it.
alter table letter_dispatch drop constraint letter_dispatch_state_ck;
alter table letter_dispatch add constraint letter_dispatch_state_ck check (state in ('E_MAIL', 'ANNOUNCED', 'PRINT', 'SENT', 'NOT_SENT'));
alter table letter_dispatch add column answer_by date;
alter table letter_dispatch add column announced_at timestamptz;
alter table letter_dispatch add column not_sent_because text;
alter table letter_dispatch add constraint letter_dispatch_announced_ck check (state <> 'ANNOUNCED' or announced_at is not null);
alter table letter_dispatch add constraint letter_dispatch_not_sent_ck check ((state = 'NOT_SENT') = (not_sent_because is not null));
drop index letter_dispatch_due_ix;
create index letter_dispatch_due_ix on letter_dispatch (next_at) where state in ('E_MAIL', 'ANNOUNCED');
