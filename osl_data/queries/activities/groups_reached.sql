-- How many programmes of each city, or each place, are stated to work with a target group, by modality of what they do for it.
SELECT
    CASE WHEN $by_city THEN programme.city ELSE coalesce(programme_area.place, programme.city) END AS place,
    g.target_group AS code,
    coalesce(g.modality, CASE programme.status WHEN 'ended' THEN 'past' WHEN 'planned' THEN 'planned' ELSE 'current' END) AS modality,
    count(DISTINCT programme.id) AS programmes
FROM programme_group g
JOIN programme ON programme.id = g.programme
LEFT JOIN programme_area ON programme_area.programme = programme.id
WHERE ($ids::VARCHAR[] IS NULL OR list_contains($ids, programme.id))
GROUP BY ALL
ORDER BY ALL
