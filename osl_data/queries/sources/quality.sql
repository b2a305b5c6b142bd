SELECT q.rule, q.kind, q.city, count(*) AS records
FROM quality_issue q
WHERE ($ids::VARCHAR[] IS NULL OR list_contains($ids, q.record))
GROUP BY ALL
ORDER BY q.kind, q.rule, q.city
