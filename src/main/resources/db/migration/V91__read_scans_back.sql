-- A number that somebody typed off the scanned paper and that was compared. NUMBER_CONFIRMED stays for what was recorded before.
alter table signature drop constraint signature_scan_ck;
alter table signature add constraint signature_scan_ck
  check (scan_compared in ('NUMBER_READ', 'NUMBER_READ_BACK', 'NUMBER_CONFIRMED', 'PAGES_ONLY'));
