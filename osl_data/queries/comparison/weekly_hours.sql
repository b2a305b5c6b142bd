-- Hours a week of running activities, as far as intervals of every week are stated, without breaks; an interval that two
-- sources state of a programme is one.
-- $subjects: ids of the places and programmes that are compared
WITH intervals AS (
    SELECT DISTINCT r.subject, coalesce(a.programme, a.unit) AS doer, t.weekday, t.opens, t.closes, t.breaks
    FROM subject_record r
    JOIN activity a ON a.id = r.record
    JOIN record_state state ON state.record = a.id
    JOIN session s ON s.activity = a.id
    JOIN weekly_time t ON t.kind = 'activity' AND t.record = s.activity AND t.position = s.position
    WHERE list_contains($subjects::VARCHAR[], r.subject) AND state.state = 'running' AND s.valid_from IS NULL
      AND is_over(s.valid_to) IS NOT TRUE
      AND t.opens IS NOT NULL AND t.closes IS NOT NULL
),
measured AS (
    SELECT
        *, end_minute(opens, closes) - minute_of(opens) - list_sum([
            least(end_minute(b.opens, b.closes), end_minute(opens, closes)) - greatest(minute_of(b.opens), minute_of(opens))
            for b in breaks] || [0]) AS minutes
    FROM intervals
)
SELECT subject, sum(minutes) / 60 AS hours, count(*) AS intervals, count(DISTINCT doer) AS doers
FROM measured
GROUP BY subject
ORDER BY subject
