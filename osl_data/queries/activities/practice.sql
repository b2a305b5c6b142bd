-- How many programmes (and units without one) of each city, or each place, are stated to do an activity type,
-- by time: each counts once a type, with the time nearest to now.
-- $by_city: whether to count by city, rather than by place
-- $ids: ids of the records that pass the filters; NULL for all
WITH done AS (
    SELECT
        CASE WHEN $by_city THEN p.city ELSE activity_place.place END AS place,
        p.code, p.doer, nearest_time(p.modality) AS modality
    FROM stated_practice p
    JOIN activity_place ON activity_place.activity = p.record
    WHERE p.vocabulary = 'activity_type' AND ($ids::VARCHAR[] IS NULL OR list_contains($ids, p.record))
    GROUP BY ALL
)
SELECT place, code, modality, count(*) AS programmes
FROM done
GROUP BY ALL
ORDER BY ALL
