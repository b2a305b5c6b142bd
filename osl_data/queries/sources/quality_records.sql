SELECT q.rule, q.kind, q.city, q.record AS id, r.title_pl, r.title_en
FROM quality_issue q
JOIN record r ON r.id = q.record
WHERE q.rule = $rule AND ($ids::VARCHAR[] IS NULL OR list_contains($ids, q.record))
ORDER BY q.city, r.title_pl COLLATE pl, r.id
