-- The programmes and activities that some places have: what is said of their practice is stated of these. Of some doers only, if named.
SELECT DISTINCT s.record AS id
FROM subject_record s
LEFT JOIN activity a ON a.id = s.record
WHERE s.kind IN ('programme', 'activity') AND list_contains($places::VARCHAR[], s.subject)
    AND ($doers::VARCHAR[] IS NULL OR list_contains($doers::VARCHAR[], coalesce(a.programme, a.unit, s.record)))
ORDER BY id
