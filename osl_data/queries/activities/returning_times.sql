-- Times that return but not in every week, of activities and contacts, and the single dates of contacts, with their state.
-- $ids: ids of the records that pass the filters; NULL for all
SELECT
    kind, id, city, title, programme, type, state, with_programme, due, stated_on, inferred, not_before,
    venue, venue_may_change, source, rule, valid_from, valid_to
FROM told_time
WHERE ($ids::VARCHAR[] IS NULL OR list_contains($ids, id)) AND NOT weekly
  AND (freq IS NOT NULL OR kind = 'contact' AND (valid_from IS NOT NULL OR rule.holidays IS NOT DISTINCT FROM 'only'))
ORDER BY city, title, id, position
