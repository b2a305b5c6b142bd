-- Places of the same type of which any practice is coded.
SELECT DISTINCT p.id
FROM place p
JOIN subject_practice s ON s.subject = p.id
WHERE p.id <> $place AND p.type = (SELECT type FROM place WHERE id = $place)
ORDER BY p.id
