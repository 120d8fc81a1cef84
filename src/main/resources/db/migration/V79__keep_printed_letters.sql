-- A letter as it was first printed or sent: the same bytes again, whatever a later version of the service would print.
create table letter_print (
  letter_id  uuid        not null,
  case_id    uuid        not null,
  agency_id  text        not null,
  paper_id   uuid        not null,
  printed_by text        not null,
  printed_at timestamptz not null,
  constraint letter_print_pk primary key (letter_id),
  constraint letter_print_letter_fk foreign key (letter_id) references document (id),
  constraint letter_print_paper_fk foreign key (paper_id) references document (id)
);
alter table letter_print enable row level security;
alter table letter_print force row level security;
create policy agency_wall on letter_print
  using (agency_id = current_setting('amparo.agency', true) or current_setting('amparo.agency', true) = '*');
grant select, insert on letter_print to ${app};
