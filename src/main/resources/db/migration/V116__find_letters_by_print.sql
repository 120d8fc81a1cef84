-- A print is listed beside its letter, and whoever opens it gets the letter.
create index letter_print_paper_ix on letter_print (paper_id);
