-- A redrive also has the cluster try again what stopped a case there.
alter table engine_command drop constraint engine_command_kind_ck;
alter table engine_command add constraint engine_command_kind_ck check
  (kind in ('START', 'COMPLETE_TASK', 'PUBLISH_MESSAGE', 'CANCEL_INSTANCE', 'RESOLVE_INCIDENT'));
