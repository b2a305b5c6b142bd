-- How many programmes (and units without one) each city, or each place, is stated to do an activity type with, by modality.
SELECT
    CASE WHEN $by_city THEN a.city ELSE activity_place.place END AS place,
    a.type AS code, a.modality, count(DISTINCT coalesce(a.programme, a.unit)) AS programmes
FROM activity a
JOIN activity_place ON activity_place.activity = a.id
WHERE ($ids::VARCHAR[] IS NULL OR list_contains($ids, a.id))
GROUP BY ALL
ORDER BY ALL
