SELECT relation, field, type, meaning FROM codebook ORDER BY rowid
