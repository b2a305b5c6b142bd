SELECT p.id, p.city, p.type, p.name, p.parent, p.teryt, p.voivodeship, p.precision,
    (SELECT count(DISTINCT a.programme) FROM programme_area a JOIN place_within w ON w.place = a.place WHERE w.ancestor = p.id) AS programmes,
    (SELECT list({'residents': n.residents, 'as_of': n.as_of, 'approximate': n.approximate, 'source': n.source} ORDER BY n.as_of DESC)
        FROM population n WHERE n.place = p.id) AS population
FROM place p
ORDER BY p.city, p.type <> 'city', p.name COLLATE pl, p.id
