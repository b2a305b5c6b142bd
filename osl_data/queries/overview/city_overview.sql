WITH counts AS (
    SELECT
        city,
        count(*) FILTER (kind = 'programme') AS programmes,
        count(*) FILTER (kind = 'contact') AS contacts,
        count(*) FILTER (kind = 'activity') AS activities,
        count(*) FILTER (kind = 'figure') AS figures,
        count(*) FILTER (kind = 'source') AS sources,
        count(*) FILTER (kind = 'disagreement') AS disagreements
    FROM record WHERE ($ids::VARCHAR[] IS NULL OR list_contains($ids, id)) AND city IS NOT NULL
    GROUP BY city
),
filled AS (
    SELECT city, count(*) AS looked_for, count(*) FILTER (filled) AS stated
    FROM completeness WHERE ($ids::VARCHAR[] IS NULL OR list_contains($ids, record))
    GROUP BY city
)
SELECT
    place.id AS city, place.name, place.voivodeship, CAST(place.lat AS DOUBLE) AS lat, CAST(place.lon AS DOUBLE) AS lon,
    coalesce(counts.programmes, 0) AS programmes,
    coalesce(counts.contacts, 0) AS contacts,
    coalesce(counts.activities, 0) AS activities,
    coalesce(counts.figures, 0) AS figures,
    coalesce(counts.sources, 0) AS sources,
    coalesce(counts.disagreements, 0) AS disagreements,
    coalesce(filled.looked_for, 0) AS looked_for,
    coalesce(filled.stated, 0) AS stated
FROM place
LEFT JOIN counts ON counts.city = place.id
LEFT JOIN filled ON filled.city = place.id
WHERE place.type = 'city'
ORDER BY programmes DESC, place.name COLLATE pl
