-- Who helps a victim besides the unit, as the printed notice names it in each language.
alter table letter_contact add column hotline text;
