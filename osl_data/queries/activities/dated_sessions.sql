-- Sessions that are of a date, those of a week that begins at one too: by date, then those of no named day.
-- $ids: ids of the records that pass the filters; NULL for all
SELECT
    a.id, a.city, coalesce(p.name, unit.name) AS title, a.name, a.programme, a.type, rule_of(s) AS rule, s.valid_from, s.valid_to,
    s.venue, s.source
FROM session s
JOIN activity a ON a.id = s.activity
LEFT JOIN programme p ON p.id = a.programme
LEFT JOIN organisation unit ON unit.id = a.unit
WHERE (s.freq IS NULL OR is_weekly(s) AND s.valid_from IS NOT NULL) AND ($ids::VARCHAR[] IS NULL OR list_contains($ids, a.id))
ORDER BY s.valid_from NULLS LAST, s.opens, a.id
