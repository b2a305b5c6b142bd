-- Stated numbers of residents, newest first.
SELECT p.place AS subject, p.residents, p.as_of, p.approximate, p.source, s.title
FROM population p
JOIN source s ON s.id = p.source
WHERE list_contains($subjects::VARCHAR[], p.place)
ORDER BY p.place, p.as_of DESC, p.source
