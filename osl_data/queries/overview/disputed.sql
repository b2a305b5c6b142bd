-- The first contradictions, turn by turn of each city.
SELECT d.id, d.city, d.title_pl, d.title_en
FROM disagreement d
WHERE list_contains(d.types, 'contradiction') AND ($ids::VARCHAR[] IS NULL OR list_contains($ids, d.id))
ORDER BY row_number() OVER (PARTITION BY d.city ORDER BY d.certain DESC, d.id), d.city
LIMIT $most
