SELECT s.subject, f.fund AS id, f.fund AS name, list(DISTINCT f.programme ORDER BY f.programme) AS programmes
FROM subject_record s
JOIN programme_funding f ON f.programme = s.record
WHERE list_contains($subjects::VARCHAR[], s.subject)
GROUP BY s.subject, f.fund
ORDER BY s.subject, f.fund COLLATE pl
