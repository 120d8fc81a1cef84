-- Illinois: nobody in a bargaining unit certifies (5 ILCS 825/10).
alter table designation add column in_bargaining_unit boolean;
