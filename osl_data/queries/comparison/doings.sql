-- Programmes (or units without one) by what is coded of them, each once a code, with the time nearest to now.
-- A programme of whose state or community nothing is stated has its row without a code.
-- $subjects: ids of the places and programmes that are compared
WITH coded AS (
    SELECT s.subject, 'programme_type' AS fact, p.type AS code, p.id AS doer, NULL AS modality
    FROM subject_record s JOIN programme p ON p.id = s.record
    UNION ALL
    SELECT s.subject, 'state', nullif(r.state, 'unknown'), r.record, NULL
    FROM subject_record s JOIN record_state r ON r.record = s.record
    WHERE r.kind = 'programme'
    UNION ALL
    SELECT s.subject, 'community', p.community, p.id, NULL
    FROM subject_record s JOIN programme p ON p.id = s.record
    UNION ALL
    SELECT subject, vocabulary, code, doer, nearest_time(modality)
    FROM subject_practice
    GROUP BY subject, vocabulary, code, doer
)
SELECT coded.subject, coded.fact, coded.code, coded.doer, r.title_pl AS name, r.kind, coded.modality
FROM coded
JOIN record r ON r.id = coded.doer
LEFT JOIN term ON term.vocabulary = coded.fact AND term.code = coded.code
WHERE list_contains($subjects::VARCHAR[], coded.subject)
ORDER BY coded.subject, coded.fact, term.position NULLS LAST, r.title_pl COLLATE pl, r.id
