-- Hours a week of running activities, as far as intervals are stated; an interval that two sources state of a programme is one.
-- $subjects: ids of the places and programmes that are compared
WITH intervals AS (
    SELECT DISTINCT
        r.subject, coalesce(a.programme, a.unit) AS doer, unnest(s.weekdays) AS weekday,
        CAST(s.opens AS TIME) AS opens, CAST(s.closes AS TIME) AS closes
    FROM subject_record r
    JOIN activity a ON a.id = r.record
    JOIN record_state state ON state.record = a.id
    JOIN session s ON s.activity = a.id
    WHERE list_contains($subjects::VARCHAR[], r.subject) AND state.state = 'running' AND s.first_day IS NULL
      AND is_over(s.last_day) IS NOT TRUE
      AND s.opens IS NOT NULL AND s.closes IS NOT NULL
)
SELECT subject, sum(date_diff('minute', opens, closes)) / 60 AS hours, count(*) AS intervals, count(DISTINCT doer) AS doers
FROM intervals
GROUP BY subject
ORDER BY subject
