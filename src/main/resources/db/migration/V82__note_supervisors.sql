-- The head designates somebody in a supervisory role (8 CFR 214.14(a)(3)(i)); null where the memo alone says so.
alter table designation add column supervises boolean;
