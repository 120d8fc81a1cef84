-- Whether a letter on its way is a translation that nobody had reviewed: whoever prints it puts two texts into the envelope. Of letters
-- from before nobody noted it.
alter table letter_dispatch add column unreviewed boolean;
