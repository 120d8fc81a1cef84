-- What the provider told us of ended sign-ins: tokens from them are good no more, and no notice counts twice.
create table provider_sign_out (
  issuer    text        not null,
  jti       text        not null,
  -- one sign-in; null when all of the subject's are over
  sid       text,
  subject   text,
  issued_at timestamptz not null,
  told_at   timestamptz not null,
  constraint provider_sign_out_pk primary key (issuer, jti),
  constraint provider_sign_out_whose_ck check (sid is not null or subject is not null)
);
create index provider_sign_out_sid_ix on provider_sign_out (sid) where sid is not null;
create index provider_sign_out_subject_ix on provider_sign_out (subject) where sid is null;
create index provider_sign_out_told_ix on provider_sign_out (told_at);
grant select, insert, delete on provider_sign_out to ${app};
