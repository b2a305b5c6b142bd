SELECT activity, weekdays, opens, closes, first_day, last_day, venue, venue_may_change, printed, source
FROM session WHERE list_contains($activities::VARCHAR[], activity)
ORDER BY activity, position
