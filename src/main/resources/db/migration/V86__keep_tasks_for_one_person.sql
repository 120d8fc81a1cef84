-- A step that only one person may do, whoever else has the role: the signature of whoever decided to sign.
alter table queue_task add column only_for text;
alter table queue_task no force row level security;
alter table decision no force row level security;
update queue_task t set only_for =
  (select d.made_by from decision d where d.case_id = t.case_id order by d.made_at desc limit 1)
where t.state = 'OPEN' and t.step = 'RECORD_SIGNATURE';
alter table queue_task force row level security;
alter table decision force row level security;
