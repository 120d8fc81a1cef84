-- What the reports count: one line for each request, without anything that names a person. The wall
-- of the tables below holds for the view as well, since their owner is bound by it too.
create view report_request as
select f.agency_id, f.kind, f.received_on, f.state, d.reasons, c.due_on, c.stopped_on
from case_file f
left join lateral (
  select e.reasons from decision e
  where e.case_id = f.case_id and e.decision = 'DENY' order by e.made_at desc limit 1) d on true
left join lateral (
  select min(k.due_on) as due_on, min(k.stopped_on) as stopped_on from case_clock k
  where k.case_id = f.case_id and k.purpose = 'RESPONSE') c on true
where f.received_on is not null;
grant select on report_request to ${app};
create index case_file_received_ix on case_file (agency_id, received_on);
