-- The clock of the acknowledgement stopped when the letter was drawn up. Where the letter still lies here nobody has been told
-- anything, so the clock runs on. What has left stays as it was recorded then.
do $$ begin perform set_config('amparo.agency', '*', true); end $$;
update case_clock k set stopped_on = null
  where k.purpose = 'ACKNOWLEDGEMENT' and k.stopped_on is not null and exists (
    select 1 from letter_dispatch d
    where d.case_id = k.case_id and d.letter = 'ACKNOWLEDGEMENT' and d.state in ('E_MAIL', 'PRINT') and d.announced_at is null);
do $$ begin perform set_config('amparo.agency', '', true); end $$;
