SELECT r.id, r.kind, r.title_pl, r.title_en, list(DISTINCT e.field ORDER BY e.field) AS fields,
    list(DISTINCT e.locator ORDER BY e.locator) AS locators
FROM evidence e
JOIN record r ON r.id = e.record
WHERE e.source = $source
GROUP BY r.id, r.kind, r.title_pl, r.title_en
ORDER BY r.kind, r.title_pl COLLATE pl, r.id
