-- A case may have a process again and again, a re-issue for example; how often is the rooms' to
-- say. That a start takes effect once hangs on its token alone.
drop index engine_instance_live_uq;
create index engine_instance_live_ix on engine_instance (started_at) where ended_at is null;
