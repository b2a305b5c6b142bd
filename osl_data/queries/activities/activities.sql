-- Activities of programmes and units, each with its groups and places.
-- $ids: ids of the records that pass the filters; NULL for all
SELECT
    a.id, a.city, a.programme, p.name AS programme_name, unit.name AS unit, a.type, term.broader AS osl_tool, a.modality, r.state, a.name,
    a.summary_pl, a.summary_en,
    coalesce((SELECT list(target_group ORDER BY target_group) FROM activity_target_group WHERE activity = a.id), []) AS target_groups,
    (SELECT list(DISTINCT place ORDER BY place) FROM activity_place WHERE activity = a.id) AS places
FROM activity a
JOIN term ON term.vocabulary = 'activity_type' AND term.code = a.type
JOIN record_state r ON r.record = a.id
LEFT JOIN programme p ON p.id = a.programme
LEFT JOIN organisation unit ON unit.id = coalesce(a.unit, p.unit)
WHERE ($ids::VARCHAR[] IS NULL OR list_contains($ids, a.id))
ORDER BY a.city, p.name COLLATE pl, a.modality, term.position, a.id
