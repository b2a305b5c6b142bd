SELECT id, kind, city, title_pl, title_en FROM record
