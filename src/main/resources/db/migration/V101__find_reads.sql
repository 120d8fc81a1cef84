-- What the auditor's list of unusual access looks at: the reads of an agency in a period.
create index audit_entry_read_ix on audit_entry (agency_id, at) where kind = 'READ';
