-- Places of the same type by the share of coded practice in common (Jaccard: shared of all that either has).
-- $place: id of the place
WITH practice AS (
    SELECT s.subject, list(DISTINCT s.vocabulary || ' ' || s.code) AS items, list(s.doer) AS doers
    FROM subject_practice s
    JOIN place ON place.id = s.subject
    WHERE place.type = (SELECT type FROM place WHERE id = $place)
    GROUP BY s.subject
)
SELECT
    other.subject AS place,
    len(list_intersect(own.items, other.items)) / len(list_distinct(list_concat(own.items, other.items))) AS value,
    list_sort(list_intersect(own.items, other.items)) AS shared,
    list_sort(list_filter(own.items, lambda item: NOT list_contains(other.items, item))) AS only_here,
    list_sort(list_filter(other.items, lambda item: NOT list_contains(own.items, item))) AS only_there,
    list_sort(list_intersect(own.doers, other.doers)) AS same
FROM practice own
JOIN practice other ON other.subject <> own.subject
JOIN place ON place.id = other.subject
WHERE own.subject = $place AND list_has_any(own.items, other.items)
ORDER BY value DESC, place.name COLLATE pl, place.id
