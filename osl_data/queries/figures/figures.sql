SELECT
    f.id, f.city, f.what_pl, f.what_en, f.nature, f.measure, CAST(f.value AS DOUBLE) AS value, CAST(f.value_to AS DOUBLE) AS value_to,
    f.qualifier, f.unit, f.start, f."end", f.programme, p.name AS programme_name, o.name AS organisation, place.name AS place,
    (SELECT list(DISTINCT source ORDER BY source) FROM evidence WHERE record = f.id) AS sources
FROM figure f
LEFT JOIN programme p ON p.id = f.programme
LEFT JOIN organisation o ON o.id = f.organisation
LEFT JOIN place ON place.id = f.place
WHERE ($ids::VARCHAR[] IS NULL OR list_contains($ids, f.id))
ORDER BY f.city, f.nature, p.name COLLATE pl NULLS LAST, f.measure, coalesce(f."end", f.start) NULLS LAST, f.id
