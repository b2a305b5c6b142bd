-- Sessions that do not fit a week: dated ones by date, then those without weekdays.
-- $ids: ids of the records that pass the filters; NULL for all
SELECT
    a.id, a.city, coalesce(p.name, unit.name) AS title, a.name, a.programme, a.type, s.first_day, s.last_day, s.opens, s.closes,
    s.venue, s.source
FROM session s
JOIN activity a ON a.id = s.activity
LEFT JOIN programme p ON p.id = a.programme
LEFT JOIN organisation unit ON unit.id = a.unit
WHERE (s.first_day IS NOT NULL OR len(s.weekdays) = 0) AND ($ids::VARCHAR[] IS NULL OR list_contains($ids, a.id))
ORDER BY s.first_day NULLS LAST, s.opens, a.id
