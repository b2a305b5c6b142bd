-- The day of the newest event that passes the filters.
SELECT max(day) FROM by_event WHERE {condition}
