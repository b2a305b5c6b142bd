-- Activities of programmes by tool of OSL, target group and kind of community. An activity that names no group is of the groups of its
-- programme; where neither names one the group is empty, as is a community that no source states.
-- $ids: ids of the records that pass the filters; NULL for all
SELECT
    t.broader AS tool, coalesce(own.target_group, whole.target_group) AS target_group, p.community,
    p.id AS programme, p.name, p.city, a.id AS activity, a.type
FROM activity a
JOIN programme p ON p.id = a.programme
JOIN term t ON t.vocabulary = 'activity_type' AND t.code = a.type
LEFT JOIN activity_target_group own ON own.activity = a.id
LEFT JOIN programme_target_group whole ON whole.programme = p.id AND own.target_group IS NULL
WHERE t.broader IS NOT NULL AND ($ids::VARCHAR[] IS NULL OR list_contains($ids, a.id))
ORDER BY t.broader, target_group NULLS LAST, p.community NULLS LAST, p.city, p.name COLLATE pl, p.id, a.id
