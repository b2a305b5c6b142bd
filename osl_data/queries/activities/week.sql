-- Hours of every week of activities and contacts, one row a weekday, with the state that they are of.
-- $ids: ids of the records that pass the filters; NULL for all
SELECT
    told.kind, told.id, told.city, told.title, told.programme, told.type,
    told.state, told.with_programme, told.due, told.stated_on, told.inferred, told.not_before,
    told.venue, told.venue_may_change, told.source, t.weekday, t.opens, t.closes, t.breaks
FROM told_time told
JOIN weekly_time t ON t.kind = told.kind AND t.record = told.id AND t.position = told.position
JOIN term ON term.vocabulary = 'weekday' AND term.code = t.weekday
WHERE ($ids::VARCHAR[] IS NULL OR list_contains($ids, told.id))
ORDER BY term.position, t.opens NULLS LAST, told.city, told.title
