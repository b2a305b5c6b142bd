-- How many records of each city break which rule of quality.
-- $ids: ids of the records that pass the filters; NULL for all
SELECT q.rule, q.kind, q.city, count(*) AS records
FROM quality_issue q
WHERE ($ids::VARCHAR[] IS NULL OR list_contains($ids, q.record))
GROUP BY ALL
ORDER BY q.kind, q.rule, q.city
