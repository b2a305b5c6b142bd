-- What every table, view and column means, in the order of the schema.
SELECT relation, field, type, meaning FROM codebook ORDER BY rowid
