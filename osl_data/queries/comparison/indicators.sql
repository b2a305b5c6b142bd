-- What is set against the residents of each place: how many of it we know, and apart from them those that may or may not count.
-- Of a place of which we hold no record all are 0.
-- $subjects: ids of the places and programmes that are compared
WITH state AS (
    SELECT
        record AS programme, stated_on AS as_of, inferred,
        CASE WHEN state IN ('running', 'ended', 'ended_by_plan', 'planned') THEN state = 'running' END AS running
    FROM record_state WHERE kind = 'programme'
),
held AS (
    SELECT s.subject, 'running' AS name, state.programme AS item, state.running AS counts, state.as_of, state.inferred
    FROM subject_record s JOIN state ON state.programme = s.record
    UNION ALL
    SELECT s.subject, 'centres', state.programme, state.running, state.as_of, state.inferred
    FROM subject_record s JOIN state ON state.programme = s.record
    WHERE state.programme IN (SELECT programme FROM activity_centre)
    UNION ALL
    SELECT s.subject, 'programmes', s.record, true, d.stated_on, d.inferred
    FROM subject_record s LEFT JOIN record_date d ON d.record = s.record
    WHERE s.kind = 'programme'
    UNION ALL
    SELECT s.subject, 'organisers', s.record, nullif(o.person IS NOT NULL, false), o.stated_on, o.inferred
    FROM subject_record s JOIN named_organiser o ON o.contact = s.record
    UNION ALL
    SELECT s.subject, 'phones', s.record, true, d.stated_on, d.inferred
    FROM subject_record s LEFT JOIN record_date d ON d.record = s.record
    WHERE s.record IN (SELECT contact FROM phone WHERE callable)
),
asked AS (
    SELECT place.id AS subject, unnest(['organisers', 'centres', 'running', 'programmes', 'phones']) AS name
    FROM place WHERE list_contains($subjects::VARCHAR[], place.id)
)
SELECT
    asked.subject, asked.name,
    count(*) FILTER (held.counts) AS count,
    count(held.item) FILTER (held.counts IS NULL) AS unknown,
    count(*) FILTER (held.counts AND held.as_of IS NULL) AS undated,
    min(held.as_of) FILTER (held.counts) AS oldest,
    max(held.as_of) FILTER (held.counts) AS newest,
    coalesce(arg_min(held.inferred, held.as_of) FILTER (held.counts), false) AS oldest_inferred,
    coalesce(arg_max(held.inferred, held.as_of) FILTER (held.counts), false) AS newest_inferred
FROM asked
LEFT JOIN held ON held.subject = asked.subject AND held.name = asked.name
GROUP BY asked.subject, asked.name
ORDER BY asked.subject, asked.name
