-- What there is to compare: places of which something is stated, and programmes.
SELECT
    r.id, r.kind, coalesce(place.type, programme.type) AS type, r.title_pl AS name, r.city,
    count(*) FILTER (s.kind = 'programme') AS programmes,
    count(*) FILTER (s.kind = 'activity') AS activities
FROM subject_record s
JOIN record r ON r.id = s.subject
LEFT JOIN place ON place.id = r.id
LEFT JOIN programme ON programme.id = r.id
JOIN term ON term.vocabulary = r.kind || '_type' AND term.code = coalesce(place.type, programme.type)
GROUP BY ALL
HAVING count(*) FILTER (s.kind IN ('programme', 'activity')) > 0
ORDER BY r.kind, any_value(term.position), r.city, name COLLATE pl, r.id
