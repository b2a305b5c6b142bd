SELECT DISTINCT disagreement AS id FROM disagreement_record WHERE list_contains($records::VARCHAR[], record) ORDER BY id
