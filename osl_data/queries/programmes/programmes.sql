-- Programmes with what a line of the table tells, and how many of their contacts can be called.
-- $ids: ids of the records that pass the filters; NULL for all
SELECT
    p.id, p.city, p.name, p.type, p.status, r.state, p.start, p."end", y.until, unit.name AS unit, p.community,
    (SELECT list(DISTINCT place.name ORDER BY place.name COLLATE pl) FROM programme_area a JOIN place ON place.id = a.place
        WHERE a.programme = p.id) AS areas,
    (SELECT list(DISTINCT target_group ORDER BY target_group) FROM programme_group g WHERE g.programme = p.id) AS target_groups,
    (SELECT list(DISTINCT type ORDER BY type) FROM activity a WHERE a.programme = p.id) AS activity_types,
    (SELECT count(*) FROM programme_contact x WHERE x.programme = p.id AND x.contact IN (SELECT contact FROM phone WHERE callable)) AS callable,
    coalesce(d.sources, 0) AS sources, d.stated_on, coalesce(d.inferred, false) AS inferred
FROM programme p
LEFT JOIN organisation unit ON unit.id = p.unit
JOIN record_state r ON r.record = p.id
JOIN programme_years y ON y.programme = p.id
LEFT JOIN record_date d ON d.record = p.id
WHERE ($ids::VARCHAR[] IS NULL OR list_contains($ids, p.id))
ORDER BY p.city, p.name COLLATE pl, p.id
