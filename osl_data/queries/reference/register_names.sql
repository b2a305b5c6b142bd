-- What a register of one city may name, each with all names it goes by, the one to show first. Without a city: the vocabulary.
WITH named AS (
    SELECT 'programme' AS kind, id AS code, [name] AS names, row_number() OVER (ORDER BY name COLLATE pl, id) AS position
    FROM programme WHERE city = $city
    UNION ALL
    SELECT 'place', id, [name], row_number() OVER (ORDER BY type <> 'city', name COLLATE pl, id)
    FROM place WHERE city = $city
    UNION ALL
    SELECT vocabulary, code, [label_pl, label_en], position
    FROM term WHERE vocabulary IN ('activity_type', 'target_group')
),
other AS (SELECT record, list(name ORDER BY name) AS names FROM alias GROUP BY record)
SELECT named.kind, named.code, list_concat(named.names, coalesce(other.names, [])) AS names
FROM named
LEFT JOIN other ON other.record = named.code AND named.kind IN ('programme', 'place')
ORDER BY named.kind, named.position
