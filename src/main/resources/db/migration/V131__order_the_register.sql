-- Within a day the newest signature comes first too.
create index signature_in_order_ix on signature (agency_id, signed_on desc, recorded_at desc, id desc);
drop index signature_newest_ix;
