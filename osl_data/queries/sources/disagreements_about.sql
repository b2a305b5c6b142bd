-- Disagreements that concern any of some records.
-- $records: ids of records
SELECT DISTINCT disagreement AS id FROM disagreement_record WHERE list_contains($records::VARCHAR[], record) ORDER BY id
