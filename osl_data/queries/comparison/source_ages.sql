-- Sources that state anything of each subject, with the oldest and newest of their dates; reference works are no sources of practice.
-- $subjects: ids of the places and programmes that are compared
WITH stated AS (
    SELECT DISTINCT s.subject, e.source
    FROM subject_record s
    JOIN evidence e ON e.record = s.record
    WHERE list_contains($subjects::VARCHAR[], s.subject)
)
SELECT
    stated.subject, list(stated.source ORDER BY stated.source) AS sources,
    count(*) FILTER (d.stated_on IS NULL) AS undated, count(*) FILTER (d.old) AS old,
    min(d.stated_on) AS oldest, max(d.stated_on) AS newest,
    coalesce(arg_min(d.inferred, d.stated_on), false) AS oldest_inferred, coalesce(arg_max(d.inferred, d.stated_on), false) AS newest_inferred
FROM stated
JOIN source_date d ON d.source = stated.source
GROUP BY stated.subject
ORDER BY stated.subject
