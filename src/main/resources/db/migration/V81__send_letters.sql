-- Each letter that no other step hands over: whether an e-mail says that it waits, or a person prints and mails it.
create table letter_dispatch (
  letter_id   uuid        not null,
  case_id     uuid        not null,
  agency_id   text        not null,
  case_number text        not null,
  letter      text        not null,
  state       text        not null,
  why         text,
  attempts    integer     not null,
  next_at     timestamptz not null,
  drawn_up_at timestamptz not null,
  method      text,
  sent_on     date,
  closed_by   text,
  closed_at   timestamptz,
  constraint letter_dispatch_pk primary key (letter_id),
  constraint letter_dispatch_letter_fk foreign key (letter_id) references document (id),
  constraint letter_dispatch_state_ck check (state in ('E_MAIL', 'PRINT', 'SENT'))
);
create index letter_dispatch_due_ix on letter_dispatch (next_at) where state = 'E_MAIL';
create index letter_dispatch_print_ix on letter_dispatch (agency_id, drawn_up_at, letter_id) where state = 'PRINT';
alter table letter_dispatch enable row level security;
alter table letter_dispatch force row level security;
create policy agency_wall on letter_dispatch
  using (agency_id = current_setting('amparo.agency', true) or current_setting('amparo.agency', true) = '*');
grant select, insert, update on letter_dispatch to ${app};
