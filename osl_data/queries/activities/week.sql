-- Weekly hours: sessions of activities and hours of contacts, one row a weekday, with the state that they are of. A session
-- whose last day is over has ended, though the activity goes on; hours of a contact follow from the dates of their
-- sources, and end with the programmes that it is there for. A contact's hours that are the hours of an activity of its
-- programmes are one thing, told once.
-- $ids: ids of the records that pass the filters; NULL for all
WITH times AS (
    SELECT
        'activity' AS kind, a.id, a.city, coalesce(p.name, unit.name) AS title, a.programme, a.type,
        CASE WHEN r.state = 'running' AND is_over(s.last_day) THEN 'ended' ELSE r.state END AS state, r.with_programme,
        CASE WHEN r.state = 'running' AND is_over(s.last_day) THEN s.last_day ELSE r.due END AS due, r.stated_on, r.inferred, r.not_before,
        unnest(s.weekdays) AS weekday, s.opens, s.closes, s.venue, s.venue_may_change, s.source
    FROM session s
    JOIN activity a ON a.id = s.activity
    JOIN record_state r ON r.record = a.id
    LEFT JOIN programme p ON p.id = a.programme
    LEFT JOIN organisation unit ON unit.id = a.unit
    WHERE ($ids::VARCHAR[] IS NULL OR list_contains($ids, a.id))
    UNION ALL
    SELECT
        'contact', c.id, c.city, r.title_pl, NULL, c.role,
        CASE WHEN standing.ended IS NULL THEN d.state ELSE 'ended' END, standing.ended IS NOT NULL, NULL,
        d.known_on, d.known_on IS DISTINCT FROM d.dated_on, d.not_before,
        unnest(h.weekdays), h.opens, h.closes, NULL, false, h.source
    FROM hours h
    JOIN contact c ON c.id = h.contact
    JOIN contact_standing standing ON standing.contact = c.id
    JOIN hours_date d ON d.contact = c.id
    JOIN record r ON r.id = c.id
    WHERE ($ids::VARCHAR[] IS NULL OR list_contains($ids, c.id)) AND NOT c.superseded
      AND NOT EXISTS (
        SELECT 1 FROM session s
        JOIN activity a ON a.id = s.activity
        JOIN contact_programme x ON x.programme = a.programme
        WHERE x.contact = c.id AND s.opens = h.opens AND s.closes = h.closes AND list_has_all(s.weekdays, h.weekdays))
)
SELECT times.* FROM times
JOIN term ON term.vocabulary = 'weekday' AND term.code = times.weekday
ORDER BY term.position, times.opens NULLS LAST, times.city, times.title
