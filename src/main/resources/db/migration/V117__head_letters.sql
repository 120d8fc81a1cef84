-- What a letter's head says beside the address that the form asks for; empty where the agency has none.
alter table agency add column letter_line text;
alter table agency add column letter_tty text;
alter table agency add column letter_email text;

-- A review is of the notice, or of all letters in the language.
alter table translation_review add column subject text not null default 'NOTICE';
alter table translation_review
  add constraint translation_review_subject_ck check (subject in ('NOTICE', 'LETTERS'));
