-- Where in a trace the act stands that wrote a command (W3C Trace Context), so that one trace shows
-- both; null where nobody traces. Two random numbers, which tell nothing of the case.
alter table engine_command add column trace text;
