-- How many programmes (and units without one) of each city, or each place, are stated to work with a target group,
-- by time: each counts once a group, with the time nearest to now.
-- $by_city: whether to count by city, rather than by place
-- $ids: ids of the records that pass the filters; NULL for all
WITH done AS (
    SELECT
        CASE WHEN $by_city THEN p.city ELSE coalesce(activity_place.place, programme_area.place, p.city) END AS place,
        p.code, p.doer, nearest_time(p.modality) AS modality
    FROM stated_practice p
    LEFT JOIN activity_place ON activity_place.activity = p.record
    LEFT JOIN programme_area ON programme_area.programme = p.record
    WHERE p.vocabulary = 'target_group' AND ($ids::VARCHAR[] IS NULL OR list_contains($ids, coalesce(p.programme, p.record)))
    GROUP BY ALL
)
SELECT place, code, modality, count(*) AS programmes
FROM done
GROUP BY ALL
ORDER BY ALL
