SELECT s.subject, o.id, o.name, list(DISTINCT p.programme ORDER BY p.programme) AS programmes
FROM subject_record s
JOIN programme_partner p ON p.programme = s.record
JOIN organisation o ON o.id = p.organisation
WHERE list_contains($subjects::VARCHAR[], s.subject)
GROUP BY s.subject, o.id, o.name
ORDER BY s.subject, o.name COLLATE pl, o.id
