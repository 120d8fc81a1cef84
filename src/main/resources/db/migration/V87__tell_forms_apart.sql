-- A request is for a U visa certification or a T visa declaration, and so is a written designation.
alter table case_file add constraint case_file_kind_ck check (kind in ('U_I918B', 'T_I914B'));
alter table designation add constraint designation_scope_ck check (scope in ('U_I918B', 'T_I914B'));
