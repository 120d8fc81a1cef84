-- Whoever answers the telephone looks for the letters that wait, across cases.
create index letter_dispatch_announced_ix on letter_dispatch (agency_id, next_at, letter_id) where state = 'ANNOUNCED';
