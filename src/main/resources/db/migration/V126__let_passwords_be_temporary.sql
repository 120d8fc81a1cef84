-- A password that an administrator gave is for one sign-in, at which its owner chooses their own.
alter table account add column password_until timestamptz;
-- What somebody has to do before they may do anything else in their session.
alter table session add column due text;
alter table session add constraint session_due_ck check (due in ('PASSWORD', 'SECOND_FACTOR'));
