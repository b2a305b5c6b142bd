-- What there is to compare: programmes, and places of which practice or the number of residents is stated.
SELECT
    r.id, r.kind, coalesce(place.type, programme.type) AS type, r.title_pl AS name, r.city,
    count(*) FILTER (s.kind = 'programme') AS programmes,
    count(*) FILTER (s.kind = 'activity') AS activities
FROM record r
LEFT JOIN subject_record s ON s.subject = r.id
LEFT JOIN place ON place.id = r.id
LEFT JOIN programme ON programme.id = r.id
JOIN term ON term.vocabulary = r.kind || '_type' AND term.code = coalesce(place.type, programme.type)
GROUP BY ALL
HAVING count(*) FILTER (s.kind IN ('programme', 'activity')) > 0 OR r.id IN (SELECT place FROM population)
ORDER BY r.kind, any_value(term.position), r.city, name COLLATE pl, r.id
