-- Stated times of some activities, in their order.
-- $activities: ids of activities
SELECT activity, rule_of(session) AS rule, valid_from, valid_to, venue, venue_may_change, printed, source
FROM session WHERE list_contains($activities::VARCHAR[], activity)
ORDER BY activity, position
