SELECT vocabulary, code, label_pl, label_en, broader FROM term ORDER BY vocabulary, position
