-- A demand may concern no case of the agency's. Its words are then sealed under a data key of its own, by its own id,
-- and counsel may find that there is nothing to give out.
alter table legal_demand alter column case_id drop not null;
alter table legal_demand alter column case_number drop not null;
alter table legal_demand add constraint legal_demand_whose_ck check ((case_id is null) = (case_number is null));
alter table legal_demand drop constraint legal_demand_state_ck;
alter table legal_demand add constraint legal_demand_state_ck
  check (state in ('PENDING', 'RELEASE', 'RELEASE_IN_PART', 'REFUSED', 'NO_RECORDS'));
alter table legal_demand add constraint legal_demand_nothing_ck
  check (case_id is not null or state in ('PENDING', 'REFUSED', 'NO_RECORDS'));
