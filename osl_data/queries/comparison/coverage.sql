-- How much of what is looked for (view completeness) is stated, over a subject's programmes, contacts and figures and their sources.
WITH told AS (
    SELECT subject, record FROM subject_record WHERE list_contains($subjects::VARCHAR[], subject)
    UNION
    SELECT s.subject, e.source FROM subject_record s JOIN evidence e ON e.record = s.record
    WHERE list_contains($subjects::VARCHAR[], s.subject)
)
SELECT told.subject, count(*) AS looked_for, count(*) FILTER (c.filled) AS stated
FROM told
JOIN completeness c ON c.record = told.record
GROUP BY told.subject
ORDER BY told.subject
